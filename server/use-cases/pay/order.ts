import { moneyFromDecimal } from "../../../core/money.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Attempt } from "./attempt-row.ts";
import { gatewayCustomerOf } from "./gateway-customer.ts";
import { customerOf, type PaymentOrder } from "./payment-values.ts";
import type { PayPorts } from "./ports.ts";
import { readProfile } from "./profile.ts";
import { type PayFault, refusal, refusalOfMoney } from "./refusal.ts";
import { payingContact } from "./saved-methods.ts";
import { checkTelephone } from "./telephone.ts";
import { readSource } from "./source-row.ts";

/** Everything that must agree before Stripe is asked for anything: profile, row, amount, and what the payer was shown. */
export const orderOf = async (attempt: Attempt, ports: PayPorts): Promise<Result<PaymentOrder, PayFault>> => {
  const wish = { id: attempt.profileId, table: attempt.table, livemode: ports.livemode };
  const profile = await readProfile(ports.dataverse, wish);
  if (!profile.ok) return profile;
  const allowed = await checkTelephone(attempt, profile.value, ports);
  if (!allowed.ok) return allowed;
  const source = await readSource({ table: attempt.table, id: attempt.recordId, profile: profile.value }, ports);
  if (!source.ok) return source;
  const { currency, amount } = source.value;
  const money = moneyFromDecimal(amount, currency.code);
  if (!money.ok) return err(refusalOfMoney(money.error));
  const shown = moneyFromDecimal(attempt.amount, attempt.currency);
  const agrees = shown.ok && shown.value.amount === money.value.amount && shown.value.currency === money.value.currency;
  if (!agrees) return err(refusal("rejected_amount_changed", "amount_changed"));
  const order = { attempt, profile: profile.value, source: source.value, money: money.value };
  const contact = payingContact(profile.value, customerOf(order));
  if (contact === undefined) return ok({ ...order, gatewayCustomer: undefined });
  const customer = await gatewayCustomerOf(contact, ports);
  return customer.ok ? ok({ ...order, gatewayCustomer: customer.value }) : customer;
};
