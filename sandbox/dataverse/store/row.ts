/** Column values by logical name: lookups hold the GUID, polymorphic ones their table beside it (`kindOf`). */
export type Values = Readonly<Record<string, unknown>>;

export interface StoredRow {
  readonly id: string;
  /** Grows with every write in the environment, as SQL Server's rowversion does. */
  readonly version: number;
  readonly values: Values;
}

export const etagOf = (row: StoredRow): string => `W/"${row.version}"`;
