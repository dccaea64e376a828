/** Column values by logical name: lookups hold the GUID, polymorphic ones their table beside it (`kindOf`). */
export type Values = Readonly<Record<string, unknown>>;

export interface StoredRow {
  readonly id: string;
  /** Grows with every write in the environment, as SQL Server's rowversion does. */
  readonly version: number;
  readonly values: Values;
}

/** Where rows are found: committed ones, or those that a transaction sees. */
export interface Rows {
  get(table: string, id: string): StoredRow | undefined;
  /** In the order they were created. */
  all(table: string): Iterable<StoredRow>;
  /** Rows whose column holds this value, text without case. Fast for lookups and for columns of alternate keys. */
  where(table: string, column: string, value: unknown): readonly StoredRow[];
}

export const etagOf = (row: StoredRow): string => `W/"${row.version}"`;

/** Dataverse compares text without case. Rows without a value are found under undefined. */
export const comparisonKey = (value: unknown): unknown =>
  typeof value === "string" ? value.toLowerCase() : (value ?? undefined);
