import { err, ok, type Result } from "../../../core/result.ts";
import type { Definitions, TableDefinition } from "../../ports/definitions.ts";
import { sentence } from "./faults.ts";
import type { ProfileWish } from "./profile-wish.ts";

/** Kinds of columns that an amount may stand in. */
const amountTypes = new Set(["Money", "Decimal", "Double", "Integer", "BigInt"]);

const isCurrency = (type: string, targets: readonly string[]): boolean =>
  type === "String" || (type === "Lookup" && (targets.length === 0 || targets.includes("transactioncurrency")));

/** Numbers that every table has, and the twins in the base currency: nobody owes these. */
const isPlatforms = (name: string): boolean =>
  /_base$|^(exchangerate|importsequencenumber|timezoneruleversionnumber|utcconversiontimezonecode|versionnumber)$/.test(
    name,
  );

const listed = (table: TableDefinition, fits: (type: string) => boolean): string => {
  const columns = [...table.columns.values()].filter(({ type, name }) => fits(type) && !isPlatforms(name));
  const names = columns.map(({ name }) => name);
  return names.length === 0 ? "" : ` Columns that would do: ${names.slice(0, 8).join(", ")}.`;
};

const faultOfAmount = (wish: ProfileWish, table: TableDefinition): string | undefined => {
  const column = table.columns.get(wish.amountColumn);
  if (column && amountTypes.has(column.type)) return undefined;
  const why = column ? `holds no amount (it is ${column.type})` : "does not exist";
  return `The amount column ${wish.amountColumn} of ${wish.table} ${why}.${listed(table, (type) => amountTypes.has(type))}`;
};

const faultOfCurrency = ({ currencyColumn, fixedCurrency, ...wish }: ProfileWish, table: TableDefinition) => {
  if (fixedCurrency && !currencyColumn) return undefined;
  const name = currencyColumn ?? "transactioncurrencyid";
  const column = table.columns.get(name);
  if (column && isCurrency(column.type, column.targets)) return undefined;
  const why = column ? "is neither a currency lookup nor a text with an ISO code" : "does not exist";
  return `The currency column ${name} of ${wish.table} ${why}. Name another one, or a fixed currency such as EUR.`;
};

const faultOfText = (name: string | undefined, what: string, table: TableDefinition): string | undefined =>
  name === undefined || table.columns.has(name)
    ? undefined
    : `The ${what} column ${name} of ${table.name} does not exist.`;

/** Whether the table has the columns that the profile names, and of kinds that can be paid with. The error says all that is wrong. */
export const checkProfileColumns = async (
  wish: ProfileWish,
  definitions: Pick<Definitions, "table">,
): Promise<Result<undefined, string>> => {
  const table = await definitions.table(wish.table);
  if (!table.ok) {
    const absent = `There is no table ${wish.table}: give its logical name, such as contoso_order.`;
    return err(table.error.kind === "not-found" ? absent : `${wish.table} cannot be read. ${sentence(table.error)}`);
  }
  const faults = [
    faultOfAmount(wish, table.value),
    faultOfCurrency(wish, table.value),
    faultOfText(wish.receiptEmailColumn, "receipt e-mail", table.value),
    faultOfText(wish.billingNameColumn, "payer's name", table.value),
  ].filter((fault) => fault !== undefined);
  return faults.length === 0 ? ok(undefined) : err(faults.join(" "));
};
