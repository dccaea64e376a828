import type { GatewayCharge, GatewayTruth } from "../../../core/gateway-objects.ts";
import { idOf } from "../../../core/reference.ts";
import type { StripeEvidence } from "./evidence.ts";
import { groupBy } from "./group-by.ts";

/** Intent → everything that Stripe has of it, each charge with its balance transaction. */
export const truthsOf = (stripe: StripeEvidence): ReadonlyMap<string, GatewayTruth> => {
  const transactions = new Map(stripe.transactions.map((transaction) => [transaction.id, transaction]));
  const whole = (charge: GatewayCharge): GatewayCharge => ({
    ...charge,
    balance_transaction: transactions.get(idOf(charge.balance_transaction) ?? "") ?? null,
  });
  const charges = groupBy(stripe.charges.map(whole), ({ payment_intent }) => idOf(payment_intent) ?? "");
  const refunds = groupBy(stripe.refunds, ({ payment_intent }) => idOf(payment_intent) ?? "");
  const disputes = groupBy(stripe.disputes, ({ payment_intent }) => idOf(payment_intent) ?? "");
  return new Map(
    stripe.intents.map((intent) => [
      intent.id,
      {
        intent,
        charges: charges.get(intent.id) ?? [],
        refunds: refunds.get(intent.id) ?? [],
        disputes: disputes.get(intent.id) ?? [],
      },
    ]),
  );
};
