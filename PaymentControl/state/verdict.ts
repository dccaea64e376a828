import type { AttemptAnswer } from "../../core/attempt.ts";
import type { Money } from "../../core/money.ts";
import { unreachable } from "../../core/result.ts";
import { provenBy } from "../dataverse/proven-by.ts";
import type { Outcome } from "./payment-event.ts";
import type { Explanation } from "./payment-state.ts";

/** What an answer asks of the control. */
export type Verdict =
  /** Nothing decided yet: ask again. */
  | { readonly kind: "open" }
  /** The bank wants a word with the payer. */
  | { readonly kind: "bank"; readonly reply: string | undefined }
  | { readonly kind: "doubt" }
  | { readonly kind: "settled"; readonly state: Outcome };

const settled = (state: Outcome): Verdict => ({ kind: "settled", state });

/** Refusals of ours whose code says more exactly than their reason what to do. */
const isTelling = /^(telephone_|too_many_attempts$)/;

const reasonOf = ({ reason = "declined", reasonCode = "" }: AttemptAnswer): string => {
  if (reasonCode === "too_many_payments") return "too_many_attempts"; // cancelled and begun anew too often: the same to a payer
  return isTelling.test(reasonCode) ? reasonCode : reason;
};

const explanationOf = (answer: AttemptAnswer): Explanation => ({
  kind: "reason",
  reason: reasonOf(answer),
  ...(answer.message === undefined ? {} : { sentence: answer.message }),
});

const referenceOf = ({ reference }: AttemptAnswer) => (reference === undefined ? {} : { reference });

/** What an attempt was made for, as far as it is known. */
export interface Made {
  readonly money: Money | undefined;
  /** Its money is reserved at first, and taken later by staff. */
  readonly isHeld: boolean;
}

/** A refusal for the sake of the payer is no failure: what they want is done, or on its way. */
const rejectionOf = (answer: AttemptAnswer, made: Made): Verdict => {
  if (answer.reason === "already_paid") return paid(answer, made);
  if (answer.reason === "waiting") {
    return settled({ kind: "waiting", instructions: answer.expiresOn ? { until: answer.expiresOn } : {} });
  }
  return settled({ kind: "rejected", why: explanationOf(answer) });
};

const paid = (answer: AttemptAnswer, { money, isHeld }: Made): Verdict =>
  settled({
    kind: "paid",
    receipt: {
      standing: isHeld ? "authorized" : "paid",
      ...provenBy(answer),
      ...(money === undefined ? {} : { money }),
    },
  });

/** Reads an answer. */
export const verdictOf = (answer: AttemptAnswer, made: Made): Verdict => {
  switch (answer.state) {
    case "waiting":
    case "working":
    case "session":
      return { kind: "open" };
    case "requires_action":
      return { kind: "bank", reply: answer.reply };
    case "processing":
      return settled({ kind: "pending", ...referenceOf(answer) });
    case "succeeded":
      return paid(answer, made);
    case "declined":
      return settled({ kind: "declined", why: explanationOf(answer) });
    case "rejected":
      return rejectionOf(answer, made);
    case "expired":
      return settled({ kind: "declined", why: { kind: "not-charged" } });
    case "checking":
      return { kind: "doubt" };
    default:
      return unreachable(answer.state);
  }
};
