import type Stripe from "stripe";
import { newId, prefixes } from "../store/ids.ts";
import { idOf } from "../world.ts";

export interface NewRefund {
  readonly charge: Stripe.Charge;
  /** Minor units of the charge's currency. */
  readonly amount: number;
  readonly reason: Stripe.Refund.Reason | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly created: number;
  readonly pending: boolean;
}

const destination = (charge: Stripe.Charge): Pick<Stripe.Refund, "destination_details"> =>
  charge.payment_method_details?.type === "card"
    ? {
        destination_details: {
          card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
          type: "card",
        },
      }
    : {};

/** A refund as it begins; what it took from the balance is written on it once it has. */
export const refundShape = ({ charge, amount, reason, metadata, created, pending }: NewRefund): Stripe.Refund => ({
  id: newId(charge.id.startsWith("ch_") ? prefixes.refund : prefixes.payment_refund, 23),
  object: "refund",
  amount,
  balance_transaction: null,
  charge: charge.id,
  created,
  currency: charge.currency,
  customer: idOf(charge.customer),
  customer_account: null,
  ...destination(charge),
  metadata,
  payment_intent: idOf(charge.payment_intent),
  payment_method: charge.payment_method,
  ...(pending ? { pending_reason: "processing" as const } : {}),
  reason,
  receipt_number: null,
  source_transfer_reversal: null,
  status: pending ? "pending" : "succeeded",
  transfer_reversal: null,
});
