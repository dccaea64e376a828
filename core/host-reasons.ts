/**
 * Why a press of Pay on a portal page was turned away on its way, before anything was stored: besides `Reason`, and on no row.
 * English, for the one who pays; the control translates by the name.
 */
export const hostReasons = {
  too_many_requests: "Too many attempts in a short time. You have not been charged. Wait a minute, then try again.",
  not_available:
    "Payments are not available right now. You have not been charged. Try again in a moment, or tell whoever you are paying.",
  /** Nothing is said of money here: the attempt is another visitor's. */
  other_visitor: "This payment was begun under another sign-in. Load this page again to see how it stands.",
} as const;

export type HostReason = keyof typeof hostReasons;
