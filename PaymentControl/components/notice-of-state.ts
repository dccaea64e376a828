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
  /** Where the payer finds what to do. */
  readonly link?: { readonly text: string; readonly url: string };
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

const failure = (title: string, line: string, canTryAgain: boolean): Notice => ({
  tone: "failure",
  icon: "failure",
  title,
  lines: [line],
  canTryAgain,
});

/** Nothing to do but wait. */
const patience = (line: string, title: string): Notice => ({ ...notice([line], title), icon: "waiting" });

const waiting = ({ url, until }: Instructions, { strings, locale }: Words): Notice => {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const when = until === undefined ? [] : [strings("Waiting_Until", date.format(new Date(until)))];
  const lines = [strings("Waiting_Text"), ...when, strings("Waiting_GiveUp")];
  const base: Notice = { ...notice(lines, strings("Waiting_Title")), icon: "waiting" };
  return url === undefined ? base : { ...base, link: { text: strings("Waiting_Link"), url } };
};

/** That nothing is due is no failure. */
const isNothingDue = (why: Explanation): boolean =>
  why.kind === "amount" && (why.refusal.kind === "not-positive" || why.refusal.kind === "not-a-number");

const rejected = (why: Explanation, words: Words): Notice => {
  const line = explain(why, words);
  if (isNothingDue(why)) return { ...notice([line]), canTryAgain: true };
  return failure(words.strings("Rejected_Title"), line, true);
};

/** What is only slow has not failed. A maker or administrator finds the lines that are missing, ready to copy. */
const unavailable = (cause: Hindrance, { strings }: Words): Notice => {
  const [title, line] = [strings("Unavailable_Title"), strings(`Unavailable_${cause}`)];
  if (cause === "slow") return { ...patience(line, title), canTryAgain: true };
  const said = failure(title, line, true);
  return cause === "policy" ? { ...said, lines: [...said.lines, ...stripePolicy] } : said;
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
      return failure(strings("Declined_Title"), explain(state.why, words), false);
    case "pending":
      return patience(strings("Pending_Text"), strings("Pending_Title"));
    case "checking":
      return patience(strings("Checking_Text"), strings("Checking_Title"));
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
