import { shownDigits } from "../../../../../core/currencies.ts";
import type { HostWebApi } from "../../../code-component/web-api.ts";

export interface Currency {
  readonly id: string;
  /** ISO code in capitals. */
  readonly code: string;
  readonly name: string;
  readonly precision: number;
}

export interface Currencies {
  readonly byId: ReadonlyMap<string, Currency>;
  /** What a new row starts with. */
  readonly base: Currency | undefined;
}

/** The organisation's currencies; an empty list for a user who may not read them. */
export const readCurrencies = async (webApi: HostWebApi): Promise<Currencies> => {
  const select = "?$select=transactioncurrencyid,isocurrencycode,currencyname,currencyprecision";
  const { entities } = await webApi
    .retrieveMultipleRecords("transactioncurrency", select)
    .catch(() => ({ entities: [] }));
  const currencies = entities.map((row) => {
    const code = String(row["isocurrencycode"]);
    const precision = Number(row["currencyprecision"] ?? shownDigits(code));
    return { id: String(row["transactioncurrencyid"]), code, name: String(row["currencyname"]), precision };
  });
  const byId = new Map(currencies.map((currency) => [currency.id, currency]));
  return { byId, base: currencies.find(({ code }) => code === "EUR") ?? currencies[0] };
};

/** `€20.00` as the user writes it; the bare number where the currency is not known. */
export const moneyText = (value: number, currency: Currency | undefined, locale: string): string => {
  const digits = currency?.precision ?? 2;
  const style = currency ? { style: "currency" as const, currency: currency.code } : {};
  return value.toLocaleString(locale, { ...style, minimumFractionDigits: digits, maximumFractionDigits: digits });
};
