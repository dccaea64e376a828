import type { Reason } from "./reasons.ts";

interface Sentences {
  /** English, for the one who pays: what to do next, nothing that helps a thief. */
  readonly payer: string;
  /** English, for staff: what happened and the next step. */
  readonly staff: string;
}

/** The same words for every decline that the payer must not learn the cause of. */
const genericDecline = "Your payment was declined. Try another payment method, or contact your bank.";
const rejected = "Nothing was charged.";
/** The payer can mend none of these. */
const rejectedForGood = `${rejected} Please tell whoever you are paying.`;

const sentences: Readonly<Record<Reason, Sentences>> = {
  declined: {
    payer: genericDecline,
    staff: "The bank declined without saying why. The payer may try another method or ask the bank.",
  },
  insufficient_funds: {
    payer: "There is not enough money on this account. Try another payment method.",
    staff: "The account did not hold enough money. The payer may try another method.",
  },
  expired_card: {
    payer: "This card has expired. Use another card.",
    staff: "The card has expired. The payer needs another card.",
  },
  incorrect_details: {
    payer: "Some of the details are not right. Check them and try again.",
    staff: "Number, date, security code or address were wrong. The payer may check them and try again.",
  },
  authentication_failed: {
    payer: "Your bank could not confirm that it was you. Try again, or use another payment method.",
    staff: "The payer did not pass the bank's check (3D Secure). They may try again.",
  },
  authentication_required: {
    payer: "Your bank wants to confirm that it is you. Try again and follow its steps.",
    staff: "The bank asks for authentication. The payer must pay in person, not in their absence.",
  },
  card_not_supported: {
    payer: "This card cannot be used for this payment. Try another payment method.",
    staff: "The card does not allow this kind of payment. The payer needs another method.",
  },
  contact_bank: {
    payer: "Your bank refused the payment. Contact your bank, or use another payment method.",
    staff: "The bank refused and will refuse again. The payer must speak to the bank or use another method.",
  },
  try_again_later: {
    payer: "Your bank could not be reached. Try again in a few minutes.",
    staff: "The bank could not decide just now. The same method may work later.",
  },
  limit_exceeded: {
    payer: "A limit of this card or account has been reached. Try another payment method.",
    staff: "The payment goes beyond a limit of the card or account. Another method may work.",
  },
  blocked_by_radar: {
    payer: genericDecline,
    staff:
      "Stripe Radar blocked the payment; the bank was not asked. Look at the rule or risk score before accepting it.",
  },
  suspected_fraud: {
    payer: genericDecline,
    staff: "The bank suspects fraud. Do not tell the payer; do not try the same card again.",
  },
  lost_or_stolen: {
    payer: genericDecline,
    staff: "The card is reported lost or stolen. Do not tell the payer; do not try the same card again.",
  },
  currency_not_supported: {
    payer: "This card cannot be charged in this currency. Try another payment method.",
    staff: "The card does not support the currency. The payer needs another method.",
  },
  processing_error: {
    payer: "Something went wrong while the payment was processed. Try again.",
    staff: "An error at the bank or on the way to it. The payer may try again.",
  },
  debit_failed: {
    payer: "Your bank did not carry out the debit. Try another payment method.",
    staff: "The bank debit failed: account, mandate or authorisation. The payer needs another method or a new mandate.",
  },
  abandoned: {
    payer: "This payment was cancelled because it was not completed.",
    staff: "Cancelled because the payer did not complete it.",
  },
  duplicate: {
    payer: "This looks like a payment that was just made. Check before you pay again.",
    staff: "Taken for a duplicate. Check for an earlier payment before trying again.",
  },
  requested_by_customer: {
    payer: "This payment was cancelled at your request.",
    staff: "Cancelled at the payer's request.",
  },
  expired: {
    payer: "This payment was not completed in time and was cancelled.",
    staff: "Not completed or captured in time; Stripe cancelled it. The money was not taken.",
  },
  fraudulent: { payer: "This payment was cancelled.", staff: "Cancelled because it was taken for fraud." },
  dispute_fraudulent: {
    payer: "This payment is disputed.",
    staff: "The cardholder says they did not make this payment. Answer the dispute with evidence before it is due.",
  },
  dispute_product: {
    payer: "This payment is disputed.",
    staff: "The cardholder disputes what was delivered or refunded. Answer the dispute with evidence before it is due.",
  },
  dispute_other: {
    payer: "This payment is disputed.",
    staff: "The bank disputes this payment. Answer the dispute with evidence before it is due.",
  },
  rejected_amount_changed: {
    payer: `The amount has changed since this page was opened. ${rejected} Reload the page and try again.`,
    staff: "The payer was shown another amount than the row holds now. They must reload.",
  },
  rejected_currency: {
    payer: `This currency cannot be used for the payment. ${rejectedForGood}`,
    staff: "The row's currency is missing or cannot be charged. Correct it on the source row.",
  },
  rejected_amount: {
    payer: `This amount cannot be charged. ${rejectedForGood}`,
    staff:
      "The amount is missing, too small, too large or holds a fraction of the smallest coin. Correct it on the source row.",
  },
  rejected_profile: {
    payer: `Payments are not set up here at the moment. ${rejectedForGood}`,
    staff: "The payment profile is missing, inactive or of the other mode (test or live).",
  },
  rejected_row: {
    payer: `What you want to pay for was not found. ${rejectedForGood}`,
    staff: "The source row does not exist or may not be paid by this person.",
  },
  already_paid: {
    payer: "This has already been paid. Do not pay again.",
    staff: "The payer pressed Pay on something that is already paid.",
  },
  waiting: {
    payer: "We are waiting for your transfer. Do not pay again.",
    staff: "Waits for the payer's transfer or voucher.",
  },
  other: {
    payer: "The payment could not be completed. Try again, or use another payment method.",
    staff: "The payment did not go through. The reason code has the gateway's own word.",
  },
};

/** For staff, in English: what the reasons of an open dispute ask for is too late. */
export const lostDisputeSentence =
  "The dispute was lost: the bank has given the money back to the payer, and Stripe keeps its fee. Nothing is left to do here.";

/** What the payer reads. English; the control translates by the reason's name. */
export const payerSentence = (reason: Reason): string => sentences[reason].payer;

/** What staff read: what happened, and the next step. English. */
export const staffSentence = (reason: Reason): string => sentences[reason].staff;
