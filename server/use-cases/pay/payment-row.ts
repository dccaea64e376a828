import { tables } from "../../../core/generated/tables.ts";
import { guidFromName, paymentKey } from "../../../core/ids.ts";
import { decimalOf, type Money } from "../../../core/money.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Dataverse, Row, Versioned } from "../../ports/dataverse.ts";
import type { Attempt } from "./attempt-row.ts";
import type { Profile } from "./profile.ts";
import { faultOfDataverse, type PayFault } from "./refusal.ts";
import type { Reference, SourceRow } from "./source-row.ts";

const { columns, navigation, set } = tables.payment;

/** The Payment that an attempt works on. */
export interface Payment {
  readonly id: string;
  readonly etag: string;
  /** `pi_…` once an intent exists. */
  readonly intentId: string | undefined;
  readonly attemptCount: number;
  readonly canceled: boolean;
}

export interface PaymentOrder {
  readonly attempt: Attempt;
  readonly profile: Profile;
  readonly source: SourceRow;
  readonly money: Money;
}

export const paymentOf = ({ row, etag }: Versioned): Payment => ({
  id: String(row[columns.id]),
  etag,
  intentId: typeof row[columns.gatewayreference] === "string" ? String(row[columns.gatewayreference]) : undefined,
  attemptCount: Number(row[columns.attemptcount] ?? 0),
  canceled: row[columns.status] === paymentStatuses.canceled,
});

const ownerBind = (owner: Reference | undefined, teamId: string | undefined): Row => {
  if (owner) return { "ownerid@odata.bind": `/${owner.table === "team" ? "teams" : "systemusers"}(${owner.id})` };
  return teamId ? { "ownerid@odata.bind": `/teams(${teamId})` } : {};
};

const customerBind = (customer: Reference | undefined): Row => {
  if (customer?.table === "contact")
    return { [`${navigation.customerid_contact}@odata.bind`]: `/contacts(${customer.id})` };
  if (customer?.table === "account")
    return { [`${navigation.customerid_account}@odata.bind`]: `/accounts(${customer.id})` };
  return {};
};

/** The lookup on Payment that a maker added for their table, when the profile names one. */
const regardingBind = async (order: PaymentOrder, dataverse: Dataverse): Promise<Row> => {
  const column = order.profile.regardingColumn;
  if (!column) return {};
  const found = await dataverse.lookupNavigation(tables.payment.name, column);
  return found.ok && found.value ? { [`${found.value}@odata.bind`]: `/${order.source.set}(${order.source.id})` } : {};
};

const newRow = (key: string, { attempt, profile, source, money }: PaymentOrder): Row => ({
  [columns.paymentkey]: key,
  [columns.amount]: decimalOf(money),
  [`${navigation.transactioncurrencyid}@odata.bind`]: `/transactioncurrencies(${source.currency.id})`,
  [columns.status]: paymentStatuses.created,
  [columns.livemode]: profile.livemode,
  [columns.sourcetable]: attempt.table,
  [columns.sourceid]: attempt.recordId,
  [columns.attemptcount]: 0,
  [`${navigation.profileid}@odata.bind`]: `/${tables.paymentProfile.set}(${profile.id})`,
  ...(source.receiptEmail ? { [columns.receiptemail]: source.receiptEmail } : {}),
  ...customerBind(source.customer),
  ...ownerBind(source.owner, profile.teamId),
});

/** The Payment row of this generation: created, or found as somebody created it before. */
export const ensurePayment = async (
  order: PaymentOrder,
  generation: number,
  dataverse: Dataverse,
): Promise<Result<Payment, PayFault>> => {
  const { attempt, profile } = order;
  const key = paymentKey({ table: attempt.table, row: attempt.recordId, profile: profile.id, generation });
  const address = { set, id: await guidFromName(key) };
  const values = { ...newRow(key, order), ...(await regardingBind(order, dataverse)) };
  const created = await dataverse.createAt(address, values);
  if (created.ok) return ok(paymentOf(created.value));
  if (created.error.kind !== "already-exists") return err(faultOfDataverse(created.error));
  const found = await dataverse.retrieve(address);
  return found.ok ? ok(paymentOf(found.value)) : err(faultOfDataverse(found.error));
};
