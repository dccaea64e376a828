import type Stripe from "stripe";
import { decimalsOf } from "../amounts.ts";
import { newId, prefixes } from "../store/ids.ts";
import { account } from "../world.ts";

export interface Movement {
  readonly type: "charge" | "payment" | "refund" | "payment_refund" | "refund_failure" | "adjustment";
  /** Set when it is a dispute that moves the money, out or back. */
  readonly dispute?: "withdrawal" | "reversal";
  /** Minor units of `currency`; negative when money leaves. */
  readonly amount: number;
  readonly currency: string;
  /** Id of the charge or refund that moved it. */
  readonly source: string;
  readonly description: string | null;
  readonly created: number;
  /** Available at once, not after the usual two days. */
  readonly atOnce: boolean;
}

/** Fees of the sandbox's account: a share, and minor units of the settlement currency. */
const fees: Readonly<Record<string, { readonly share: number; readonly fixed: number }>> = {
  eur: { share: 0.015, fixed: 25 },
  usd: { share: 0.029, fixed: 30 },
  gbp: { share: 0.015, fixed: 20 },
};

/** What a dispute costs, whoever wins it. */
const disputeFees: Readonly<Record<string, number>> = { eur: 2000, usd: 1500, gbp: 2000 };

/** Euros for one unit, near enough for a sandbox. A currency that is not here settles as it is. */
const eurosFor: Readonly<Record<string, number>> = {
  ...{ jpy: 0.0061, sek: 0.088, nok: 0.085, dkk: 0.134, chf: 1.06, pln: 0.235, czk: 0.04 },
  ...{ kwd: 2.98, bhd: 2.42, isk: 0.0069, cad: 0.63, aud: 0.57 },
};

const daysUntilAvailable = 2;

const settled = (movement: Movement) => {
  const kept: readonly string[] = account.balances;
  const rate = kept.includes(movement.currency) ? undefined : eurosFor[movement.currency];
  if (rate === undefined) return { amount: movement.amount, currency: movement.currency, exchange_rate: null };
  const [base] = account.balances;
  const amount = Math.round((movement.amount / 10 ** decimalsOf(movement.currency)) * rate * 100);
  return { amount, currency: base, exchange_rate: rate };
};

/** Stripe keeps its fee when it gives money back, and takes none for that. */
const feeOf = (movement: Movement, amount: number, currency: string): number => {
  if (movement.dispute) return movement.dispute === "withdrawal" ? (disputeFees[currency] ?? 0) : 0;
  const rate = fees[currency];
  const incoming = movement.type === "charge" || movement.type === "payment";
  return incoming && rate ? Math.round(amount * rate.share) + rate.fixed : 0;
};

const categoryOf = ({ type, dispute }: Movement): string => {
  if (dispute) return dispute === "withdrawal" ? "dispute" : "dispute_reversal";
  return type.includes("refund") ? type.replace("payment_", "") : "charge";
};

/** What a movement did to the balance, in the currency it settles in. */
export const balanceTransactionShape = (movement: Movement): Stripe.BalanceTransaction => {
  const { amount, currency, exchange_rate } = settled(movement);
  const fee = feeOf(movement, amount, currency);
  const description = movement.dispute ? "Dispute fee" : "Stripe processing fees";
  const wait = movement.atOnce ? 0 : daysUntilAvailable * 86_400;
  return {
    id: newId(prefixes.balance_transaction, 23),
    object: "balance_transaction",
    amount,
    available_on: movement.created + wait,
    balance_type: "payments",
    created: movement.created,
    currency,
    description: movement.description,
    exchange_rate,
    fee,
    fee_details: fee > 0 ? [{ amount: fee, application: null, currency, description, type: "stripe_fee" }] : [],
    net: amount - fee,
    reporting_category: categoryOf(movement),
    source: movement.source,
    status: movement.atOnce ? "available" : "pending",
    type: movement.type,
  };
};
