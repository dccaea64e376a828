import type { GatewayIntent } from "../../../core/gateway-objects.ts";
import type { Money } from "../../../core/money.ts";
import type { Profile } from "./profile.ts";

/** What the present intent allows at a press of Pay: design, section 5. */
export type NextStep =
  | { readonly kind: "confirm" }
  /** Confirm again; if Stripe does not allow it, cancel and go on with the next generation. */
  | { readonly kind: "confirm-or-replace" }
  /** Not the same any more (amount, currency, customer, capture method): cancel, next generation. */
  | { readonly kind: "replace" }
  | { readonly kind: "next-generation" }
  /** A transfer or voucher is on its way. */
  | { readonly kind: "waiting" }
  | { readonly kind: "pending" }
  | { readonly kind: "already-paid" };

interface Terms {
  readonly profile: Pick<Profile, "captureMethod">;
  readonly money: Money;
  readonly gatewayCustomer: string | undefined;
}

/** Next actions that wait for money somebody sends later. */
const transfers = new Set([
  "display_bank_transfer_instructions",
  "boleto_display_details",
  "konbini_display_details",
  "multibanco_display_details",
  "oxxo_display_details",
  "verify_with_microdeposits",
]);

const isSame = (intent: GatewayIntent, { money, profile, gatewayCustomer }: Terms): boolean =>
  intent.amount === money.amount &&
  intent.currency === money.currency &&
  (intent.customer ?? undefined) === gatewayCustomer &&
  intent.capture_method === profile.captureMethod;

export const nextStep = (intent: GatewayIntent, terms: Terms): NextStep => {
  switch (intent.status) {
    case "succeeded":
    case "requires_capture":
      return { kind: "already-paid" };
    case "processing":
      return { kind: "pending" };
    case "canceled":
      return { kind: "next-generation" };
    case "requires_action":
      if (transfers.has(intent.next_action?.type ?? "")) return { kind: "waiting" };
      return isSame(intent, terms) ? { kind: "confirm-or-replace" } : { kind: "replace" };
    case "requires_payment_method":
    case "requires_confirmation":
      return isSame(intent, terms) ? { kind: "confirm" } : { kind: "replace" };
    default:
      // A status that Stripe adds later: nothing is confirmed on a guess.
      return { kind: "pending" };
  }
};
