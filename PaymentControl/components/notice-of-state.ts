import type { Explanation, Hindrance, Instructions, PaymentState } from "../state/payment-state.ts";
import { missingKey, stripePolicy } from "../strings/string-keys.ts";
import { explain } from "./explain.ts";
import type { IconName } from "./icons.tsx";
import type { Looks } from "./looks-context.ts";

/** A message on the screen. A failure interrupts a screen reader, a notice waits its turn. */
export interface Notice {
  readonly tone: "notice" | "failure";
  readonly icon: IconName;
  readonly title?: string;
  readonly lines: readonly string[];
  /** To be copied to the letter. */
  readonly code?: readonly string[];
  /** Where the payer finds what to do. */
  readonly link?: { readonly text: string; readonly url: string };
  /** What matters less, below everything else. */
  readonly aside?: string;
  /** Gateway reference, to ask with. */
  readonly reference?: string;
  readonly canTryAgain: boolean;
}

type Words = Pick<Looks, "strings" | "locale">;

const notice = (lines: readonly string[], title?: string): Notice => ({
  tone: "notice",
  icon: "notice",
  lines,
  ...(title === undefined ? {} : { title }),
  canTryAgain: false,
});

const failure = (title: string, lines: readonly string[], canTryAgain: boolean): Notice => ({
  tone: "failure",
  icon: "failure",
  title,
  lines,
  canTryAgain,
});

/** Nothing to do but wait. */
const patience = (line: string, title: string): Notice => ({ ...notice([line], title), icon: "waiting" });

const pending = ({ reference }: Extract<PaymentState, { kind: "pending" }>, { strings }: Words): Notice => ({
  ...patience(strings("Pending_Text"), strings("Pending_Title")),
  ...(reference === undefined ? {} : { reference }),
});

const waiting = ({ url, until }: Instructions, { strings, locale }: Words): Notice => {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const when = until === undefined ? [] : [strings("Waiting_Until", date.format(new Date(until)))];
  const told = notice([strings("Waiting_Text"), ...when], strings("Waiting_Title"));
  const base: Notice = { ...told, icon: "waiting", aside: strings("Waiting_GiveUp") };
  return url === undefined ? base : { ...base, link: { text: strings("Waiting_Link"), url } };
};

/** That nothing is due is no failure. */
const isNothingDue = (why: Explanation): boolean =>
  why.kind === "amount" && (why.refusal.kind === "not-positive" || why.refusal.kind === "not-a-number");

/** The payment can be made, of another amount. */
const isOutdated = (why: Explanation): boolean => why.kind === "reason" && why.reason === "rejected_amount_changed";

const rejected = (why: Explanation, words: Words): Notice => {
  const { strings } = words;
  const line = explain(why, words);
  if (isNothingDue(why)) return { ...notice([line]), canTryAgain: true };
  const next = why.kind === "amount" ? [strings("Refusal_Next")] : [];
  return failure(strings(isOutdated(why) ? "Declined_Title" : "Rejected_Title"), [line, ...next], true);
};

/** What is only slow has not failed. A maker or administrator finds the lines that are missing, ready to copy. */
const unavailable = (cause: Hindrance, { strings }: Words): Notice => {
  const line = strings(`Unavailable_${cause}`);
  if (cause === "slow") return { ...patience(line, strings("Slow_Title")), canTryAgain: true };
  const said = failure(strings("Unavailable_Title"), [line], true);
  return cause === "policy" ? { ...said, code: stripePolicy } : said;
};

/** The message that belongs to a state; undefined where the fields or the receipt speak for themselves. */
export const noticeOf = (state: PaymentState, words: Words): Notice | undefined => {
  const { strings } = words;
  switch (state.kind) {
    case "not-configured":
      return notice([strings(missingKey(state.missing))], strings("NotConfigured_Title"));
    case "save-first":
      return notice([strings("SaveFirst")]);
    case "unsaved-change":
      return notice([strings("UnsavedChange")]);
    case "read-only":
      return notice([strings("ReadOnly")]);
    case "declined":
      return failure(strings("Declined_Title"), [explain(state.why, words)], false);
    case "pending":
      return pending(state, words);
    case "checking":
      return patience(strings("Checking_Next"), strings("Checking_Text"));
    case "waiting":
      return waiting(state.instructions, words);
    case "unavailable":
      return unavailable(state.cause, words);
    case "rejected":
      return rejected(state.why, words);
    case "loading":
    case "ready":
    case "paying":
    case "needs-bank":
    case "paid":
      return undefined;
  }
};
