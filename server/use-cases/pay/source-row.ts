import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import type { Currencies, CurrencyRow } from "./currencies-of-organization.ts";
import type { Profile } from "./profile.ts";
import { faultOfDataverse, type PayFault, refusal } from "./refusal.ts";

/** A row that another column points to. */
export interface Reference {
  /** Logical name. */
  readonly table: string;
  readonly id: string;
}

/** What is owed, by the server's own reading. */
export interface SourceRow {
  readonly set: string;
  readonly id: string;
  /** Major units. */
  readonly amount: number;
  readonly currency: CurrencyRow;
  readonly owner: Reference | undefined;
  readonly customer: Reference | undefined;
  readonly receiptEmail: string | undefined;
  readonly row: Row;
}

const tableNote = "Microsoft.Dynamics.CRM.lookuplogicalname";

const referenceIn = (row: Row, column: string): Reference | undefined => {
  const id = row[`_${column}_value`];
  const table = row[`_${column}_value@${tableNote}`];
  return typeof id === "string" && typeof table === "string" ? { id, table } : undefined;
};

const people = new Set(["contact", "account"]);

/** The row's `customerid`, else the one contact or account that it points to; of several nobody knows which. */
const customerOf = (row: Row): Reference | undefined => {
  const columns = Object.keys(row).flatMap((name) => /^_(\w+)_value$/.exec(name)?.[1] ?? []);
  const named = referenceIn(row, "customerid");
  const found = columns.flatMap((column) => referenceIn(row, column) ?? []).filter(({ table }) => people.has(table));
  return named ?? (found.length === 1 ? found[0] : undefined);
};

const currencyOf = async (
  row: Row,
  profile: Profile,
  currencies: Currencies,
): Promise<Result<CurrencyRow, PayFault>> => {
  const byId = row[`_${profile.currencyColumn}_value`];
  const byCode = profile.fixedCurrency ?? row[profile.currencyColumn];
  const asked = !profile.fixedCurrency && typeof byId === "string" ? currencies.byId(byId) : undefined;
  if (!asked && typeof byCode !== "string") return err(refusal("rejected_currency", "no_currency"));
  const answer = await (asked ?? currencies.byCode(String(byCode).trim().toUpperCase()));
  if (answer.ok) return answer;
  return err(
    answer.error.kind === "not-found" ? refusal("rejected_currency", "no_currency") : faultOfDataverse(answer.error),
  );
};

/** Reads the source row as the server sees it. An absent row, amount or currency refuses the attempt. */
export const readSource = async (
  where: { readonly table: string; readonly id: string; readonly profile: Profile },
  { dataverse, currencies }: { readonly dataverse: Dataverse; readonly currencies: Currencies },
): Promise<Result<SourceRow, PayFault>> => {
  const set = await dataverse.entitySetName(where.table);
  if (!set.ok) {
    return err(set.error.kind === "not-found" ? refusal("rejected_row", "no_table") : faultOfDataverse(set.error));
  }
  const answer = await dataverse.retrieve({ set: set.value, id: where.id });
  if (!answer.ok) {
    return err(answer.error.kind === "not-found" ? refusal("rejected_row", "no_row") : faultOfDataverse(answer.error));
  }
  const { row } = answer.value;
  const currency = await currencyOf(row, where.profile, currencies);
  if (!currency.ok) return currency;
  const email = where.profile.receiptEmailColumn ? row[where.profile.receiptEmailColumn] : undefined;
  return ok({
    set: set.value,
    id: where.id,
    amount: Number(row[where.profile.amountColumn] ?? Number.NaN),
    currency: currency.value,
    owner: referenceIn(row, "ownerid"),
    customer: people.has(where.table) ? { table: where.table, id: where.id } : customerOf(row),
    receiptEmail: typeof email === "string" && email.includes("@") ? email : undefined,
    row,
  });
};
