import { customerOfRow, referenceIn, type RowReference } from "../../../core/customer-of-row.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import type { Currencies, CurrencyRow } from "./currencies-of-organization.ts";
import type { Profile } from "./profile.ts";
import { faultOfDataverse, type PayFault, refusal } from "./refusal.ts";

/** What is owed, by the server's own reading. */
export interface SourceRow {
  readonly set: string;
  readonly id: string;
  /** Major units. */
  readonly amount: number;
  readonly currency: CurrencyRow;
  readonly owner: RowReference | undefined;
  readonly customer: RowReference | undefined;
  readonly receiptEmail: string | undefined;
  readonly row: Row;
}

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
    customer: customerOfRow({ table: where.table, id: where.id }, row),
    receiptEmail: typeof email === "string" && email.includes("@") ? email : undefined,
    row,
  });
};
