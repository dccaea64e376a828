/** What the command buttons say, in English. `{name}` and the like are filled in. */
export const english = {
  cancelTitle: "Cancel this payment?",
  cancelText:
    "{payment} is given up: money that is held goes free, nothing is taken, and the payer can no longer pay it. This cannot be undone.",
  cancelConfirm: "Cancel the payment",
  syncTitle: "Read this payment from Stripe?",
  syncText: "The status, amounts and reasons of {payment} are read from Stripe anew. No money moves.",
  syncConfirm: "Read it",
  replayTitle: "Replay this event?",
  replayText:
    "{event} is handed to the server once more and applied. Do this when the cause named under Error is mended; applying an event twice does no harm.",
  replayConfirm: "Replay",
  confirmTitle: "May money move in this environment?",
  confirmText:
    "This environment is a copy. After you confirm, payments, refunds and captures work here, with whatever Stripe keys its server holds. What was asked for before this moment is never carried out here.",
  confirmConfirm: "Confirm this environment",
  back: "Go back",
  working: "Asking the server …",
  done: "Done.",
  underway: "Stripe has taken it on; the bank needs some days. The row follows by itself.",
  refused: "The server refused, and nothing has moved.",
  failed: "The bank said no. Nothing has moved.",
  notAnsweredYet:
    "The server has not answered yet. What you asked for is kept and carried out once, as soon as it does; do not ask again. The Health page says how the server is.",
  couldNotAsk: "This could not be asked for: {reason}",
  unread: "How this stands could not be read just now. Refresh the page.",
  refundLimit: "Up to {amount} of {payment} can be refunded.",
  captureLimit: "Up to {amount} of {payment} can be captured. What is not captured goes back to the payer free.",
  beyondLimit: "At most {amount}.",
  nothingLeft: "Nothing of this payment is left to refund.",
} as const;
