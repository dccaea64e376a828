import { choices, tables } from "../../core/generated/tables.ts";
import { err, ok } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { literal, textOf } from "./columns.ts";
import type { Row } from "./columns.ts";
import type { DescribeFault, PaymentProfile, PaymentSource } from "./payment-host.ts";
import type { WebApi } from "./web-api.ts";

const { name: table, columns } = tables.paymentProfile;

/** Where a profile finds amount and currency in the source row. */
export interface ProfileRow {
  readonly profile: PaymentProfile;
  readonly amountColumn: string | undefined;
  readonly currencyColumn: string;
  readonly fixedCurrency: string | undefined;
  /** Columns of the source row with the payer's name and e-mail address. */
  readonly payerColumns: { readonly name: string | undefined; readonly email: string | undefined };
}

const selected = [
  ...[columns.id, columns.name, columns.publishablekey, columns.livemode, columns.sourcetable, columns.amountcolumn],
  ...[columns.currencycolumn, columns.fixedcurrency, columns.capturemethod, columns.setupfutureusage],
  ...[
    columns.paymentmethodconfiguration,
    columns.layout,
    columns.savedmethods,
    columns.billingnamecolumn,
    columns.receiptemailcolumn,
  ],
].join(",");

const captureMethodOf = (value: unknown): PaymentProfile["captureMethod"] => {
  if (value === choices.captureMethod.manual) return "manual";
  return value === choices.captureMethod.automatic ? "automatic" : "automatic_async";
};

const futureUsageOf = (value: unknown): Pick<PaymentProfile, "setupFutureUsage"> => {
  if (value === choices.setupFutureUsage.on_session) return { setupFutureUsage: "on_session" };
  return value === choices.setupFutureUsage.off_session ? { setupFutureUsage: "off_session" } : {};
};

const profileOf = (row: Row): PaymentProfile => {
  const configuration = textOf(row[columns.paymentmethodconfiguration]);
  return {
    id: String(row[columns.id]),
    name: textOf(row[columns.name]) ?? "",
    publishableKey: textOf(row[columns.publishablekey]) ?? "",
    livemode: row[columns.livemode] === true,
    captureMethod: captureMethodOf(row[columns.capturemethod]),
    ...futureUsageOf(row[columns.setupfutureusage]),
    ...(configuration === undefined ? {} : { paymentMethodConfiguration: configuration }),
    savedMethods: row[columns.savedmethods] === true,
    layout: row[columns.layout] === "accordion" ? "accordion" : "tabs",
  };
};

/** Of the table, since the server takes no payment for another, and by name when the maker named one. */
const wanted = ({ profile, table: source }: PaymentSource): string => {
  const ofTable = `${columns.sourcetable} eq ${literal(source)}`;
  return profile === undefined ? ofTable : `${ofTable} and ${columns.name} eq ${literal(profile)}`;
};

/** The active profile for a source; of several that fit, the one called Default. Rejects when the host cannot say. */
export const findProfile = async (api: WebApi, source: PaymentSource): Promise<Result<ProfileRow, DescribeFault>> => {
  const query = `?$select=${selected}&$filter=${columns.statecode} eq 0 and ${wanted(source)}`;
  const { entities } = await api.retrieveMultipleRecords(table, query);
  const fitting = entities.filter((entity) => entity[columns.sourcetable] === source.table);
  const row = fitting.find((entity) => entity[columns.name] === "Default") ?? fitting[0];
  if (row === undefined) return err({ kind: "not-configured", missing: "profile" });
  return ok({
    profile: profileOf(row),
    amountColumn: textOf(row[columns.amountcolumn]) ?? source.amountColumn,
    currencyColumn: textOf(row[columns.currencycolumn]) ?? "transactioncurrencyid",
    fixedCurrency: textOf(row[columns.fixedcurrency]),
    payerColumns: { name: textOf(row[columns.billingnamecolumn]), email: textOf(row[columns.receiptemailcolumn]) },
  });
};
