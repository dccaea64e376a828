import { billingOfRow } from "../../core/billing-details.ts";
import { customerOfRow } from "../../core/customer-of-row.ts";
import { textOf } from "./columns.ts";
import type { Row } from "./columns.ts";
import type { Description, PaymentSource } from "./payment-host.ts";
import type { ProfileRow } from "./profile-row.ts";
import type { WebApi } from "./web-api.ts";

/** What the stored row says: the major unit, not a number when it is empty, the ISO code, empty when there is none, and who pays. */
export type Owed = Pick<Description, "amount" | "currency" | "billing" | "customer">;

const standardColumn = "transactioncurrencyid";

const numberOf = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);

const isoCode = "isocurrencycode";

const ofExpanded = (currency: unknown): string =>
  typeof currency === "object" && currency !== null && isoCode in currency ? (textOf(currency[isoCode]) ?? "") : "";

const currencyById = async (api: WebApi, id: string): Promise<string> =>
  textOf((await api.retrieveRecord("transactioncurrency", id, `?$select=${isoCode}`))[isoCode]) ?? "";

/** A column of the maker's own is either a lookup to a currency or a text with its code: only the row tells. */
const currencyOfOwnColumn = async (api: WebApi, row: Row, column: string): Promise<string> => {
  const lookup = textOf(row[`_${column}_value`]);
  return lookup === undefined ? (textOf(row[column]) ?? "") : currencyById(api, lookup);
};

const readRow = (api: WebApi, { table, record }: PaymentSource, isStandard: boolean): Promise<Row> =>
  api.retrieveRecord(table, record, isStandard ? `?$expand=${standardColumn}($select=${isoCode})` : undefined);

const currencyOf = (api: WebApi, row: Row, { currencyColumn, fixedCurrency }: ProfileRow): string | Promise<string> => {
  if (fixedCurrency !== undefined) return fixedCurrency;
  return currencyColumn === standardColumn
    ? ofExpanded(row[currencyColumn])
    : currencyOfOwnColumn(api, row, currencyColumn);
};

/**
 * Reads the row to be paid, whole: which of its lookups leads to the payer, only the row tells. Rejects when the host
 * cannot say.
 */
export const readOwed = async (
  api: WebApi,
  source: PaymentSource,
  profile: ProfileRow & { readonly amountColumn: string },
): Promise<Owed> => {
  const isStandard = profile.fixedCurrency === undefined && profile.currencyColumn === standardColumn;
  const row = await readRow(api, source, isStandard);
  const customer = customerOfRow({ table: source.table, id: source.record }, row);
  return {
    amount: numberOf(row[profile.amountColumn]),
    currency: await currencyOf(api, row, profile),
    billing: billingOfRow(row, profile.payerColumns),
    ...(customer === undefined ? {} : { customer }),
  };
};
