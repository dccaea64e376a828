/** A refusal by the bank or the network. */
export interface Decline {
  /** The error's code; also the charge's failure_code. */
  readonly code: "card_declined" | "expired_card" | "incorrect_cvc" | "processing_error" | "authentication_required";
  readonly declineCode: string;
  readonly advice: "try_again_later" | "do_not_try_again" | "confirm_card_data";
  /** ISO 8583 response code. */
  readonly networkCode: string;
  /** What Stripe tells the payer. */
  readonly message: string;
}

const declinedMessage = "Your card was declined.";

export const declines = {
  generic: {
    code: "card_declined",
    declineCode: "generic_decline",
    advice: "try_again_later",
    networkCode: "01",
    message: declinedMessage,
  },
  insufficientFunds: {
    code: "card_declined",
    declineCode: "insufficient_funds",
    advice: "try_again_later",
    networkCode: "51",
    message: "Your card has insufficient funds.",
  },
  lost: {
    code: "card_declined",
    declineCode: "lost_card",
    advice: "do_not_try_again",
    networkCode: "41",
    message: declinedMessage,
  },
  stolen: {
    code: "card_declined",
    declineCode: "stolen_card",
    advice: "do_not_try_again",
    networkCode: "43",
    message: declinedMessage,
  },
  expired: {
    code: "expired_card",
    declineCode: "expired_card",
    advice: "confirm_card_data",
    networkCode: "54",
    message: "Your card has expired.",
  },
  incorrectCvc: {
    code: "incorrect_cvc",
    declineCode: "incorrect_cvc",
    advice: "confirm_card_data",
    networkCode: "82",
    message: "Your card's security code is incorrect.",
  },
  processingError: {
    code: "processing_error",
    declineCode: "processing_error",
    advice: "try_again_later",
    networkCode: "96",
    message: "An error occurred while processing your card. Try again in a little bit.",
  },
  velocity: {
    code: "card_declined",
    declineCode: "card_velocity_exceeded",
    advice: "try_again_later",
    networkCode: "65",
    message: "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
  },
  authenticationRequired: {
    code: "authentication_required",
    declineCode: "authentication_required",
    advice: "try_again_later",
    networkCode: "1A",
    message: "Your card was declined. This transaction requires authentication.",
  },
} as const satisfies Record<string, Decline>;
