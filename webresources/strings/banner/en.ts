/** What the banner of the Payment form says, in English. `{amount}` and the like are filled in. */
export const english = {
  nothingToDo: "Nothing to do.",
  created: "Nothing has been paid yet. The payer has started, or will; there is nothing to do.",
  wantsConfirmation:
    "The payer's bank wants a confirmation that has not been given yet. Ask the payer to finish it on the payment form.",
  untilItArrives: "Nothing to do until it arrives or runs out.",
  processing: "The bank is still confirming {amount}. Wait: do not ask for another payment.",
  authorized: "{amount} is held on the payer's card and not taken yet. Capture it before the hold runs out.",
  succeeded: "{amount} has been paid.",
  failed: "Not paid.",
  canceled: "Cancelled, nothing was taken.",
  payAgain: "A new payment can be made from the same record.",
  partiallyRefunded: "{refunded} of {amount} has been refunded.",
  refunded: "{refunded} has been refunded in full.",
  disputed: "The payer disputes {disputed}.",
  chargedBack:
    "The dispute was lost: the bank has given {disputed} back to the payer, and Stripe keeps its fee. Nothing is left to do here.",
  noReason: "The gateway gave no reason.",
  fraudWarning: "The card's issuer warns of fraud: consider a refund before it becomes a dispute.",
  underReview: "Stripe has it under review: hold the goods until the review is closed.",
  unread:
    "This payment's status could not be read just now, so nothing here may be up to date. Refresh the page; if that does not help, ask an administrator to check your access to payments.",
  byHand: "Payments are recorded by the server when somebody pays. Close this form: a row made by hand takes no money.",
} as const;
