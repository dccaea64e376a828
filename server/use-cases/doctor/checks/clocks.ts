import type { DoctorPorts, Subject } from "../examination.ts";
import { wordsOf } from "../examination.ts";
import { type Finding, of } from "../finding.ts";

/** A `Date` header has whole seconds, and an answer takes a while: less than this is no difference. Seconds. */
const tolerated = 60;
/** Stripe's signatures count for so long. Seconds. */
const wrongFrom = 300;

const whose = {
  "clock.server": "the server",
  "clock.stripe": "Stripe",
  "clock.dataverse": "Dataverse",
} as const;

const findingOf = async (id: keyof typeof whose, url: string, { web }: DoctorPorts): Promise<Finding> => {
  const check = of(id);
  const answer = await web.ask({ method: "GET", url });
  if (!answer.ok)
    return check.unchecked(`The clock of ${whose[id]} cannot be seen: ${wordsOf(answer.error)}.`, "Try again.");
  const theirs = Date.parse(answer.value.header("date") ?? "");
  if (Number.isNaN(theirs)) return check.skipped(`The answer of ${whose[id]} carries no date.`);
  const ahead = Math.round((theirs - answer.value.askedAtMs) / 1000);
  const difference = Math.abs(ahead);
  const what = `The clock of ${whose[id]} is ${difference} seconds ${ahead < 0 ? "behind" : "ahead of"} this machine's.`;
  const mend = "Let the operating system set the clock (NTP, chrony, w32time): here if all three differ, else there.";
  if (difference > wrongFrom) return check.wrong(what, mend);
  return difference > tolerated ? check.warning(what, mend) : check.ok(`The clock of ${whose[id]} agrees.`);
};

/** Every clock that a payment depends on, against this machine's. Any answer carries a date, a refusal too. */
export const clocks: Subject = {
  checks: ["clock.server", "clock.stripe", "clock.dataverse"],
  examine: ({ serverUrl, stripe, dataverse }, ports) =>
    Promise.all([
      findingOf("clock.server", `${serverUrl}/health/live`, ports),
      findingOf("clock.stripe", `${stripe.url}/v1/balance`, ports),
      findingOf("clock.dataverse", `${dataverse.url}/api/data/v9.2/WhoAmI`, ports),
    ]),
};
