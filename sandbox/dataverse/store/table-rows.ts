import { comparisonKey, type StoredRow } from "./row.ts";

type Index = Map<unknown, Set<string>>;

/** The rows of one table in memory, with an index for each column that addresses or relationships look up. */
export class TableRows {
  private readonly rows = new Map<string, StoredRow>();
  private readonly indexes: ReadonlyMap<string, Index>;

  constructor(indexed: readonly string[]) {
    this.indexes = new Map(indexed.map((column) => [column, new Map()]));
  }

  get(id: string): StoredRow | undefined {
    return this.rows.get(id);
  }

  all(): Iterable<StoredRow> {
    return this.rows.values();
  }

  where(column: string, value: unknown): readonly StoredRow[] {
    const wanted = comparisonKey(value);
    const index = this.indexes.get(column);
    if (index && wanted !== undefined) return [...(index.get(wanted) ?? [])].flatMap((id) => this.rows.get(id) ?? []);
    return [...this.rows.values()].filter((row) => comparisonKey(row.values[column]) === wanted);
  }

  set(row: StoredRow): void {
    const before = this.rows.get(row.id);
    this.rows.set(row.id, row);
    this.reindex(row.id, before, row);
  }

  delete(id: string): void {
    const before = this.rows.get(id);
    this.rows.delete(id);
    this.reindex(id, before, undefined);
  }

  private reindex(id: string, before: StoredRow | undefined, after: StoredRow | undefined): void {
    for (const [column, index] of this.indexes) {
      const [old, now] = [comparisonKey(before?.values[column]), comparisonKey(after?.values[column])];
      if (old === now) continue;
      const left = index.get(old);
      left?.delete(id);
      if (left?.size === 0) index.delete(old);
      if (now === undefined) continue;
      const entered = index.get(now);
      if (entered) entered.add(id);
      else index.set(now, new Set([id]));
    }
  }
}
