import { staffSentence } from "../../core/reason-sentences.ts";
import { unreachable } from "../../core/result.ts";
import type { PaymentStanding } from "./payment-standing.ts";

export interface Banner {
  readonly level: "INFO" | "WARNING" | "ERROR";
  /** What happened, and what to do next. English. */
  readonly sentence: string;
}

const info = (sentence: string): Banner => ({ level: "INFO", sentence });
const warning = (sentence: string): Banner => ({ level: "WARNING", sentence });
const error = (sentence: string): Banner => ({ level: "ERROR", sentence });

/** The reason in words, with the gateway's own code for whoever looks it up in Stripe. */
const why = ({ reason, reasonCode }: PaymentStanding): string => {
  const words = reason ? staffSentence(reason) : "The gateway gave no reason.";
  return reasonCode ? `${words} (${reasonCode})` : words;
};

const ofStatus = (payment: PaymentStanding): Banner => {
  switch (payment.status) {
    case "created":
      return info("Nothing has been paid yet. The payer has started, or will; there is nothing to do.");
    case "requires_action":
      return warning(
        payment.reason === "waiting"
          ? `${staffSentence("waiting")} Nothing to do until it arrives or runs out.`
          : "The payer's bank wants a confirmation that has not been given yet. Ask the payer to finish it on the payment form.",
      );
    case "processing":
      return info(`The bank is still confirming ${payment.amount}. Wait: do not ask for another payment.`);
    case "authorized":
      return warning(
        `${payment.amount} is held on the payer's card and not taken yet. Capture it before the hold runs out.`,
      );
    case "succeeded":
      return info(`${payment.amount} has been paid. Nothing to do.`);
    case "failed":
      return error(`Not paid. ${why(payment)}`);
    case "canceled":
      return warning(`Cancelled, nothing was taken. ${why(payment)} A new payment can be made from the same record.`);
    case "partially_refunded":
      return info(`${payment.refunded ?? "A part"} of ${payment.amount} has been refunded. Nothing to do.`);
    case "refunded":
      return info(`${payment.refunded ?? payment.amount} has been refunded in full. Nothing to do.`);
    case "disputed":
      return error(`The payer disputes ${payment.disputed ?? payment.amount}. ${why(payment)}`);
    case "charged_back":
      return error(
        `The dispute was lost and ${payment.disputed ?? payment.amount} went back to the payer. ${why(payment)}`,
      );
    default:
      return unreachable(payment.status);
  }
};

const flags = ({ underReview, fraudWarning }: PaymentStanding): readonly string[] => [
  ...(fraudWarning ? ["The card's issuer warns of fraud: consider a refund before it becomes a dispute."] : []),
  ...(underReview ? ["Stripe has it under review: hold the goods until the review is closed."] : []),
];

/** The sentence for a payment as it stands; a flag raises a calm banner to a warning. */
export const bannerOf = (payment: PaymentStanding): Banner => {
  const { level, sentence } = ofStatus(payment);
  const also = flags(payment);
  if (also.length === 0) return { level, sentence };
  const calm = sentence.replace(/ Nothing to do\.$/, "");
  return { level: level === "INFO" ? "WARNING" : level, sentence: [calm, ...also].join(" ") };
};
