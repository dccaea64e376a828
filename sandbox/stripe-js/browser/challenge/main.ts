import type { StripeError } from "@stripe/stripe-js";
import { openChannel, readFrameAddress } from "../channel.ts";
import { type ChallengeSettings, type FromChallengeFrame, kinds, type ToChallengeFrame } from "../protocol.ts";
import { callStripe } from "../stripe-api.ts";
import { directionOf, filled, spokenLocale, stringsOf } from "../strings/strings-of.ts";
import { amountInWords } from "./amount-in-words.ts";
import { dialog, trapFocus } from "./dialog.ts";
import "./challenge.css";

type Outcome = "succeed" | "fail";

const { id, pageOrigin } = readFrameAddress(window.location.hash);
const end = { id, peerOrigin: pageOrigin, peer: () => window.parent, kinds: kinds.toChallengeFrame };

/** An error only when the bank could not be told; how the payment stands is read from the intent. */
const authenticate = async (clientSecret: string, outcome: Outcome): Promise<StripeError | null> => {
  const { error } = await callStripe(`${window.location.origin}/endive/internal/authenticate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ client_secret: clientSecret, outcome }),
  });
  return error ?? null;
};

const open = ({ clientSecret, amount, currency, locale }: ChallengeSettings): void => {
  const strings = stringsOf(locale).challenge;
  const spoken = spokenLocale(locale);
  document.documentElement.lang = spoken;
  document.dir = directionOf(locale);
  let answered = false;
  const answer = (outcome: Outcome): void => {
    if (answered) return;
    answered = true;
    parts.panel.setAttribute("aria-busy", "true");
    void authenticate(clientSecret, outcome).then((error) => line.send({ kind: "done", error }));
  };
  const body = filled(strings.body, { amount: amountInWords(amount, currency, spoken) });
  const parts = dialog({ ...strings, body });
  parts.complete.addEventListener("click", () => answer("succeed"));
  parts.fail.addEventListener("click", () => answer("fail"));
  document.getElementById("root")?.replaceChildren(parts.panel);
  trapFocus([parts.complete, parts.fail], () => answer("fail"));
  parts.complete.focus();
};

const line = openChannel<ToChallengeFrame, FromChallengeFrame>(end, ({ challenge }) => open(challenge));
line.send({ kind: "hello" });
