import { textOf } from "./columns.ts";
import type { Row } from "./columns.ts";
import type { PaymentSource } from "./payment-host.ts";
import type { ProfileRow } from "./profile-row.ts";
import type { WebApi } from "./web-api.ts";

/** What the stored row says: the major unit, not a number when it is empty, and the ISO code, empty when there is none. */
export interface Owed {
  readonly amount: number;
  readonly currency: string;
}

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

/** Reads amount and currency of the row to be paid. Rejects when the host cannot say. */
export const readOwed = async (
  api: WebApi,
  source: PaymentSource,
  profile: ProfileRow & { readonly amountColumn: string },
): Promise<Owed> => {
  const { amountColumn, currencyColumn, fixedCurrency } = profile;
  const read = (options?: string) => api.retrieveRecord(source.table, source.record, options);
  if (fixedCurrency !== undefined) {
    const row = await read(`?$select=${amountColumn}`);
    return { amount: numberOf(row[amountColumn]), currency: fixedCurrency };
  }
  if (currencyColumn === "transactioncurrencyid") {
    const row = await read(`?$select=${amountColumn}&$expand=${currencyColumn}($select=${isoCode})`);
    return { amount: numberOf(row[amountColumn]), currency: ofExpanded(row[currencyColumn]) };
  }
  const row = await read();
  return { amount: numberOf(row[amountColumn]), currency: await currencyOfOwnColumn(api, row, currencyColumn) };
};
