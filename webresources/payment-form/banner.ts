import { unreachable } from "../../core/result.ts";
import type { PaymentStatus } from "../../core/status.ts";
import { fill } from "../strings/fill.ts";
import { inOneText } from "../strings/sentences.ts";
import type { BannerWords } from "./banner-words.ts";
import type { PaymentStanding } from "./payment-standing.ts";

export interface Banner {
  readonly level: "INFO" | "WARNING" | "ERROR";
  /** What happened, and what to do next, in the user's language. */
  readonly sentence: string;
}

/** What the banner says of a status, sentence by sentence. */
interface Standing {
  readonly level: Banner["level"];
  readonly sentences: readonly string[];
  /** All is well: unless a flag says otherwise, there is nothing to do. */
  readonly isDone?: true;
}

const info = (...sentences: readonly string[]): Standing => ({ level: "INFO", sentences });
const done = (...sentences: readonly string[]): Standing => ({ level: "INFO", sentences, isDone: true });
const warning = (...sentences: readonly string[]): Standing => ({ level: "WARNING", sentences });
const error = (...sentences: readonly string[]): Standing => ({ level: "ERROR", sentences });

/** The gateway's own code, for whoever looks it up in Stripe. */
const withCode = (sentence: string, { reasonCode }: PaymentStanding): string =>
  reasonCode ? `${sentence} (${reasonCode})` : sentence;

const why = (payment: PaymentStanding, { banner, reasons }: BannerWords): string =>
  withCode(payment.reason ? reasons[payment.reason] : banner.noReason, payment);

/** Amounts for the places of the sentences; a row without one shows a dash. */
const amountsOf = ({ amount = "–", refunded = amount, disputed = amount }: PaymentStanding) => ({
  amount,
  refunded,
  disputed,
});

const ofStatus = (payment: PaymentStanding, words: BannerWords): Standing => {
  const { banner, reasons } = words;
  const amounts = amountsOf(payment);
  switch (payment.status) {
    case "created":
      return info(banner.created);
    case "requires_action":
      return payment.reason === "waiting"
        ? warning(reasons.waiting, banner.untilItArrives)
        : warning(banner.wantsConfirmation);
    case "processing":
      return info(fill(banner.processing, amounts));
    case "authorized":
      return warning(fill(banner.authorized, amounts));
    case "succeeded":
      return done(fill(banner.succeeded, amounts));
    case "failed":
      return error(banner.failed, why(payment, words));
    case "canceled":
      return warning(banner.canceled, why(payment, words), banner.payAgain);
    case "partially_refunded":
      return done(fill(banner.partiallyRefunded, amounts));
    case "refunded":
      return done(fill(banner.refunded, amounts));
    case "disputed":
      return error(fill(banner.disputed, amounts), why(payment, words));
    case "charged_back":
      // The reason of a dispute asks for evidence, for which it is too late now.
      return error(withCode(fill(banner.chargedBack, amounts), payment));
    default:
      return unreachable(payment.status);
  }
};

/** While there is money to give back before a dispute takes it. */
const refundHelps: readonly PaymentStatus[] = ["processing", "authorized", "succeeded", "partially_refunded"];

const flags = ({ status, underReview, fraudWarning }: PaymentStanding, { banner }: BannerWords): readonly string[] => [
  ...(fraudWarning && refundHelps.includes(status) ? [banner.fraudWarning] : []),
  ...(underReview ? [banner.underReview] : []),
];

/** The sentence for a payment as it stands; a flag raises a calm banner to a warning. */
export const bannerOf = (payment: PaymentStanding, words: BannerWords): Banner => {
  const { level, sentences, isDone } = ofStatus(payment, words);
  const also = flags(payment, words);
  if (also.length > 0) {
    return { level: level === "INFO" ? "WARNING" : level, sentence: inOneText(...sentences, ...also) };
  }
  return { level, sentence: inOneText(...sentences, ...(isDone ? [words.banner.nothingToDo] : [])) };
};
