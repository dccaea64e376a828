import type { Decline } from "./declines.ts";

/** What becomes of money that is asked for. */
export type Verdict =
  | { readonly kind: "approved" }
  | { readonly kind: "declined"; readonly decline: Decline }
  /** Radar stops it before the network sees it. */
  | { readonly kind: "blocked" };

/** Whether the payer's bank wants to see the payer. */
type Authentication =
  | "none"
  /** Always, when the payer is there; without the payer the bank declines, unless the card was set up. */
  | "required"
  | "required-unless-set-up"
  /** As required, but set up already: without the payer it goes through. */
  | "set-up"
  /** Only when the merchant asks for it. */
  | "optional"
  /** Done without the payer noticing. */
  | "frictionless";

export type Check = "pass" | "fail" | "unavailable" | "unchecked";

/** How a test card behaves. */
export interface CardBehaviour {
  readonly number: string;
  /** Ids such as pm_card_visa that stand for this card. */
  readonly testIds: readonly string[];
  readonly brand: "visa" | "mastercard" | "amex" | "discover" | "diners" | "jcb" | "unionpay";
  readonly funding: "credit" | "debit" | "prepaid";
  readonly country: string;
  readonly verdict: Verdict;
  readonly authentication: Authentication;
  /** Attaching to a customer is refused with the same decline. */
  readonly attachable: boolean;
  readonly risk: "normal" | "elevated" | "highest";
  readonly checks: { readonly cvc: Check; readonly postalCode: Check; readonly line1: Check };
  /** How a refund goes. */
  readonly refund: "succeeds" | "pending-first" | "fails-later";
  /** Funds are available at once. */
  readonly bypassPending: boolean;
}
