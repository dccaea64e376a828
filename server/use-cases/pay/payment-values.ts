import type { RowReference } from "../../../core/customer-of-row.ts";
import { tables } from "../../../core/generated/tables.ts";
import { decimalOf, type Money } from "../../../core/money.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import type { Attempt } from "./attempt-row.ts";
import type { Profile } from "./profile.ts";
import type { SourceRow } from "./source-row.ts";

const { columns, navigation } = tables.payment;

/** What is owed, for what, and how it is taken: all by the server's own reading. */
export interface PaymentOrder {
  readonly attempt: Attempt;
  readonly profile: Profile;
  readonly source: SourceRow;
  readonly money: Money;
  /** Stripe's customer, `cus_…`, where the profile offers saved methods to the contact who pays. */
  readonly gatewayCustomer: string | undefined;
}

const ownerBind = (owner: RowReference | undefined, teamId: string | undefined): Row => {
  if (owner) return { "ownerid@odata.bind": `/${owner.table === "team" ? "teams" : "systemusers"}(${owner.id})` };
  return teamId ? { "ownerid@odata.bind": `/teams(${teamId})` } : {};
};

/** Who pays on a portal is known; on a form it is whom the row concerns. */
export const customerOf = ({ attempt, source }: Pick<PaymentOrder, "attempt" | "source">): RowReference | undefined =>
  attempt.visitor ? { table: "contact", id: attempt.visitor } : source.customer;

const customerBind = (customer: RowReference | undefined): Row => {
  if (customer?.table === "contact")
    return { [`${navigation.customerid_contact}@odata.bind`]: `/contacts(${customer.id})` };
  if (customer?.table === "account")
    return { [`${navigation.customerid_account}@odata.bind`]: `/accounts(${customer.id})` };
  return {};
};

/** The lookup on Payment that a maker added for their table, when the profile names one. */
const regardingBind = async ({ profile, source }: PaymentOrder, dataverse: Dataverse): Promise<Row> => {
  if (!profile.regardingColumn) return {};
  const found = await dataverse.lookupNavigation(tables.payment.name, profile.regardingColumn);
  return found.ok && found.value ? { [`${found.value}@odata.bind`]: `/${source.set}(${source.id})` } : {};
};

/** Columns of a new Payment. */
export const newPaymentValues = async (key: string, order: PaymentOrder, dataverse: Dataverse): Promise<Row> => {
  const { attempt, profile, source, money } = order;
  return {
    [columns.paymentkey]: key,
    [columns.amount]: decimalOf(money),
    [`${navigation.transactioncurrencyid}@odata.bind`]: `/transactioncurrencies(${source.currency.id})`,
    [columns.status]: paymentStatuses.created,
    [columns.livemode]: profile.livemode,
    [columns.sourcetable]: attempt.table,
    [columns.sourceid]: attempt.recordId,
    [columns.attemptcount]: 0,
    [`${navigation.profileid}@odata.bind`]: `/${tables.paymentProfile.set}(${profile.id})`,
    ...(order.gatewayCustomer ? { [columns.gatewaycustomer]: order.gatewayCustomer } : {}),
    ...(source.receiptEmail ? { [columns.receiptemail]: source.receiptEmail } : {}),
    ...customerBind(customerOf(order)),
    ...ownerBind(source.owner, profile.teamId),
    ...(await regardingBind(order, dataverse)),
  };
};

/**
 * Where the maker's lookup stands on their own table and points to Payment, their row is told of it.
 * A payment does not depend on it: the answer says only whether it failed, for the log.
 */
export const tellSource = async (paymentId: string, order: PaymentOrder, dataverse: Dataverse): Promise<boolean> => {
  const { profile, source, attempt } = order;
  if (!profile.regardingColumn) return true;
  const onPayment = await dataverse.lookupNavigation(tables.payment.name, profile.regardingColumn);
  if (!onPayment.ok || onPayment.value) return onPayment.ok;
  const onSource = await dataverse.lookupNavigation(attempt.table, profile.regardingColumn);
  if (!onSource.ok || !onSource.value) return false;
  const values = { [`${onSource.value}@odata.bind`]: `/${tables.payment.set}(${paymentId})` };
  return (await dataverse.update({ set: source.set, id: source.id }, values, { ifMatch: "*" })).ok;
};
