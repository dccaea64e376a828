import type Stripe from "stripe";
import { balanceTransactionShape } from "../shapes/balance-transaction.ts";
import { idOf, type World } from "../world.ts";

const words = { withdrawal: "Chargeback withdrawal for", reversal: "Chargeback reversal for" } as const;

/** The dispute with the movement written on it; nothing is told and nothing put yet. */
const moved = (world: World, dispute: Stripe.Dispute, direction: keyof typeof words): Stripe.Dispute => {
  const transaction = world.store.balance_transaction.put(
    balanceTransactionShape({
      type: "adjustment",
      dispute: direction,
      amount: direction === "withdrawal" ? -dispute.amount : dispute.amount,
      currency: dispute.currency,
      source: dispute.id,
      description: `${words[direction]} ${idOf(dispute.charge) ?? ""}`,
      created: world.clock.nowSeconds(),
      atOnce: true,
    }),
  );
  return { ...dispute, balance_transactions: [...dispute.balance_transactions, transaction] };
};

/** The bank takes the disputed money, and Stripe a fee for its trouble. */
export const withdrawn = (world: World, dispute: Stripe.Dispute): Stripe.Dispute => moved(world, dispute, "withdrawal");

/** The money comes back; the fee does not. */
export const reinstated = (world: World, dispute: Stripe.Dispute): Stripe.Dispute => moved(world, dispute, "reversal");
