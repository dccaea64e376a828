import type Stripe from "stripe";
import type { Behaviour } from "../cards/instrument.ts";
import { newId, prefixes } from "../store/ids.ts";
import { account, idOf } from "../world.ts";
import { methodDetailsShape } from "./charge-method.ts";
import type { Outcome } from "./charge-outcome.ts";

export interface NewCharge {
  readonly intent: Stripe.PaymentIntent;
  readonly method: Stripe.PaymentMethod;
  readonly behaviour: Behaviour;
  readonly outcome: Outcome;
  readonly authenticated: boolean;
  readonly created: number;
  readonly origin: string;
}

const descriptorOf = (intent: Stripe.PaymentIntent): string => {
  const suffix = intent.statement_descriptor_suffix;
  return suffix ? `${account.statementDescriptor}* ${suffix}`.slice(0, 22) : account.statementDescriptor;
};

const moneyOf = (intent: Stripe.PaymentIntent, { status }: Outcome) => {
  const captured = status !== "failed" && intent.capture_method !== "manual";
  return {
    amount: intent.amount,
    amount_captured: captured && status === "succeeded" ? intent.amount : 0,
    amount_refunded: 0,
    captured,
  };
};

const copiedFrom = (intent: Stripe.PaymentIntent) => ({
  currency: intent.currency,
  customer: idOf(intent.customer),
  description: intent.description,
  metadata: intent.metadata,
  receipt_email: intent.receipt_email,
  shipping: intent.shipping,
  statement_descriptor: intent.statement_descriptor,
  statement_descriptor_suffix: intent.statement_descriptor_suffix,
  transfer_group: intent.transfer_group,
});

/** A charge as it is when the attempt that made it ends; its balance transaction comes later. */
export const chargeShape = (charge: NewCharge): Stripe.Charge => {
  const { intent, method, behaviour, outcome, authenticated, created } = charge;
  const id = newId(method.type === "card" ? prefixes.charge : prefixes.payment, 23);
  const approved = outcome.status !== "failed";
  const use = { chargeId: id, amount: intent.amount, created, method, behaviour, authenticated, approved };
  return {
    id,
    object: "charge",
    ...moneyOf(intent, outcome),
    ...copiedFrom(intent),
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: method.type === "card" ? descriptorOf(intent) : null,
    created,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: outcome.failureCode,
    failure_message: outcome.failureMessage,
    fraud_details: {},
    livemode: false,
    on_behalf_of: null,
    outcome: outcome.outcome,
    paid: outcome.status === "succeeded",
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: methodDetailsShape({ ...use, manual: intent.capture_method === "manual" }),
    radar_options: {},
    receipt_number: null,
    receipt_url: outcome.status === "succeeded" ? `${charge.origin}/endive/internal/receipts/${id}` : null,
    refunded: false,
    review: null,
    source: null,
    source_transfer: null,
    status: outcome.status,
    transfer_data: null,
  };
};
