/** A row that a lookup points to. */
export interface RowReference {
  /** Logical name. */
  readonly table: string;
  readonly id: string;
}

type Row = Readonly<Record<string, unknown>>;

const tableNote = "Microsoft.Dynamics.CRM.lookuplogicalname";

/** Where a lookup points to; undefined when it is empty or its table was not told (`Prefer: odata.include-annotations`). */
export const referenceIn = (row: Row, column: string): RowReference | undefined => {
  const id = row[`_${column}_value`];
  const table = row[`_${column}_value@${tableNote}`];
  return typeof id === "string" && typeof table === "string" ? { id, table } : undefined;
};

const people = new Set(["contact", "account"]);

/**
 * Whom a row concerns: itself when it is a contact or account, its `customerid`, else the one contact or account that it
 * points to; of several nobody knows which.
 */
export const customerOfRow = (itself: RowReference, row: Row): RowReference | undefined => {
  if (people.has(itself.table)) return itself;
  const columns = Object.keys(row).flatMap((name) => /^_(\w+)_value$/.exec(name)?.[1] ?? []);
  const named = referenceIn(row, "customerid");
  const found = columns.flatMap((column) => referenceIn(row, column) ?? []).filter(({ table }) => people.has(table));
  return named ?? (found.length === 1 ? found[0] : undefined);
};
