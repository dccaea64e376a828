import type { Catalog } from "../schema/catalog.ts";
import type { Table } from "../schema/schema.ts";
import type { Principal } from "../security/principal.ts";
import type { StoredRow, Values } from "../store/row.ts";
import type { Transaction } from "../store/transaction.ts";

/** Who writes, when, and in which transaction. */
export interface WriteContext {
  readonly catalog: Catalog;
  readonly transaction: Transaction;
  readonly principal: Principal;
  readonly nowMs: number;
  readonly baseCurrencyId: string;
}

/** What a write did, for the answer and for processing steps. */
export interface Written {
  readonly message: "Create" | "Update" | "Delete";
  readonly table: Table;
  /** As it is now; of a deleted row, as it was. */
  readonly row: StoredRow;
  /** What the caller sent. */
  readonly changed: Values;
}

/** Dataverse keeps whole seconds. */
export const stampOf = (nowMs: number): string => new Date(nowMs).toISOString().replace(/\.\d{3}Z$/, "Z");
