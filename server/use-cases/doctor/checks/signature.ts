import type { Result } from "../../../../core/result.ts";
import { err, ok } from "../../../../core/result.ts";
import { type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, of } from "../finding.ts";

/**
 * A thin event, which the server refuses once it has accepted the signature, and in other words than it refuses a signature. So the
 * round trip is real and leaves no trace.
 */
const probe = JSON.stringify({ object: "v2.core.event", id: "evt_doctor", type: "counterfoil.doctor" });

const strangeSecret = "whsec_doctor_knows_that_this_is_wrong";

/** The server's own words for why it does not take the probe. */
const refusalOf = async (
  secret: string,
  wish: DoctorWish,
  { web, gateway, clock }: DoctorPorts,
): Promise<Result<string, string>> => {
  const answer = await web.ask({
    method: "POST",
    url: `${wish.serverUrl}/webhooks/stripe`,
    headers: { "content-type": "application/json", "stripe-signature": gateway.sign(probe, secret, clock()) },
    body: probe,
  });
  if (!answer.ok) return err(wordsOf(answer.error));
  const { status, text } = answer.value;
  const words = /^\{"error":"(.+)"\}$/.exec(text)?.[1];
  return status === 400 && words ? ok(words) : err(`it answers ${status}, not as a Counterfoil server does`);
};

const check = of("server.signature");

const mend =
  "Set STRIPE_WEBHOOK_SECRETS of the server (and of this shell) to the signing secret of the endpoint on https://dashboard.stripe.com/webhooks, several with commas while one is rotated; restart the server.";

/** Which of several, without telling any of them. */
const nameOf = (index: number, all: number): string =>
  all === 1 ? "The signing secret" : `Signing secret ${index + 1} of ${all}`;

const findingOf = (name: string, words: Result<string, string>, refusal: string): Finding => {
  if (!words.ok)
    return check.unchecked(`${name} could not be tried: ${words.error}.`, "Mend first what is said of /health/live.");
  if (words.value !== refusal) return check.ok(`${name} is accepted by the server, and a wrong one is refused.`);
  return check.wrong(`${name} is not the server's: it answers "${refusal}"`, mend);
};

/** The signing secrets, proven by a round trip. */
export const signature: Subject = {
  checks: ["server.signature"],
  examine: async (wish, ports) => {
    const refused = await refusalOf(strangeSecret, wish, ports);
    if (!refused.ok) {
      return [
        check.unchecked(`No signature could be tried: ${refused.error}.`, "Mend first what is said of /health/live."),
      ];
    }
    const { webhookSecrets } = wish.stripe;
    return Promise.all(
      webhookSecrets.map(async (secret, index) =>
        findingOf(nameOf(index, webhookSecrets.length), await refusalOf(secret, wish, ports), refused.value),
      ),
    );
  },
};
