import type { GatewayBalanceTransaction, GatewayCharge, GatewayIntent } from "./gateway-objects.ts";
import type { PaymentFacts } from "./payment-facts.ts";

/** Methods whose money arrives after the charge was made: debits, vouchers, transfers. */
const delayedMethods = new Set(
  "acss_debit au_becs_debit bacs_debit sepa_debit us_bank_account nz_bank_account customer_balance ach_debit sofort".split(
    " ",
  ),
);

const isPaid = (charge: GatewayCharge): boolean => charge.status === "succeeded" && charge.amount_captured > 0;

const transactionOf = (charge: GatewayCharge): GatewayBalanceTransaction | null =>
  typeof charge.balance_transaction === "object" ? charge.balance_transaction : null;

/** Whether `created` of the charge is not yet the time of payment. */
const isPaidLater = (intent: GatewayIntent, charge: GatewayCharge): boolean =>
  intent.capture_method === "manual" || delayedMethods.has(charge.payment_method_details?.type ?? "");

/** `cfl_paidon`: the charge's `created`; for debits and captures its balance transaction's, empty until that is known. */
export const paidOnOf = (intent: GatewayIntent, charges: readonly GatewayCharge[]): number | null => {
  const charge = charges.find(isPaid);
  if (charge === undefined) return null;
  return isPaidLater(intent, charge) ? (transactionOf(charge)?.created ?? null) : charge.created;
};

/** Fee and net of what was taken, in the currency that Stripe settles in; empty until its balance transaction is known. */
export const settlementOf = (
  charges: readonly GatewayCharge[],
): Pick<PaymentFacts, "fee" | "net" | "settlementCurrency"> => {
  const transactions = charges
    .filter(isPaid)
    .map(transactionOf)
    .filter((transaction) => transaction !== null);
  const [first] = transactions;
  if (first === undefined) return { fee: null, net: null, settlementCurrency: null };
  return {
    fee: transactions.reduce((sum, { fee }) => sum + fee, 0),
    net: transactions.reduce((sum, { net }) => sum + net, 0),
    settlementCurrency: first.currency,
  };
};
