import { randomUUID } from "node:crypto";
import { idTaken, noSuchKey, noSuchRow, restricted, versionDiffers } from "../refusal.ts";
import type { Target } from "../odata/address.ts";
import type { Catalog } from "../schema/catalog.ts";
import { kindOf, type Table } from "../schema/schema.ts";
import { demand, type Principal } from "../security/principal.ts";
import { etagOf, type StoredRow, type Values } from "../store/row.ts";
import type { Transaction } from "../store/transaction.ts";
import { autoNumber, withFullName, withMoney, withState } from "./derived.ts";
import { findRow } from "./find-row.ts";
import { type Bound, type Payload, readPayload } from "./payload.ts";

export interface WriteContext {
  readonly catalog: Catalog;
  readonly transaction: Transaction;
  readonly principal: Principal;
  readonly nowMs: number;
  readonly baseCurrencyId: string;
}

/** What a write did, for the answer and for processing steps. */
export interface Written {
  readonly table: Table;
  readonly row: StoredRow;
  readonly before: StoredRow | undefined;
  /** Logical names that the caller sent. */
  readonly changed: Values;
}

const stampOf = (nowMs: number): string => new Date(nowMs).toISOString().replace(/\.\d{3}Z$/, "Z");

const demandBinds = (table: Table, bound: readonly Bound[], row: StoredRow | undefined, principal: Principal): void => {
  if (bound.length === 0) return;
  const plain = bound.filter((each) => !["systemuser", "team", "transactioncurrency"].includes(each.table.name));
  if (plain.length > 0) demand(principal, "Append", row ? { table, row } : { table });
  for (const each of plain) demand(principal, "AppendTo", each);
};

const initialValues = (table: Table, { principal, nowMs, transaction, baseCurrencyId }: WriteContext): Values => {
  const values: Record<string, unknown> = {};
  for (const column of table.columns.values()) {
    if (column.initially !== undefined) {
      values[column.name] = column.type === "boolean" ? column.initially === 1 : column.initially;
    }
    if (column.autoNumber) {
      values[column.name] = autoNumber(column.autoNumber, transaction.nextNumber(`${table.name}.${column.name}`));
    }
  }
  const stamp = stampOf(nowMs);
  const owner = { ownerid: principal.userId, [kindOf("ownerid")]: "systemuser", owninguser: principal.userId };
  return {
    ...values,
    ...(table.columns.has("statecode") ? { statecode: 0, statuscode: 1 } : {}),
    ...(table.columns.has("ownerid") ? { ...owner, owningbusinessunit: principal.businessUnitId } : {}),
    ...(table.columns.has("exchangerate") && table.name !== "transactioncurrency"
      ? { transactioncurrencyid: baseCurrencyId }
      : {}),
    ...{ createdon: stamp, modifiedon: stamp, createdby: principal.userId, modifiedby: principal.userId },
  };
};

/** Creates a row. Its GUID may be chosen by the caller. */
export const create = (table: Table, payload: Payload, context: WriteContext, id?: string): Written => {
  const { catalog, transaction, principal } = context;
  const find = (at: Table, target: Target): StoredRow | undefined => findRow(at, target, transaction);
  const { values: given, bound } = readPayload(table, payload, "create", { catalog, find });
  const chosen = id ?? (typeof given[table.id] === "string" ? String(given[table.id]) : randomUUID());
  demand(principal, "Create", { table });
  demandBinds(table, bound, undefined, principal);
  if (transaction.get(table.name, chosen)) throw idTaken();
  const initial = initialValues(table, context);
  const together = { ...initial, ...withState(table, initial, given) };
  const values = withMoney(table, withFullName(table, together), transaction);
  const row = transaction.put(table, chosen, { ...values, [table.id]: chosen });
  return { table, row, before: undefined, changed: { ...given, [table.id]: chosen } };
};

/** Changes a row, if it is at the version the caller saw. */
export const update = (
  table: Table,
  payload: Payload,
  context: WriteContext,
  at: { row: StoredRow; ifMatch?: string },
): Written => {
  const { catalog, transaction, principal, nowMs } = context;
  const find = (where: Table, target: Target): StoredRow | undefined => findRow(where, target, transaction);
  demand(principal, "Write", { table, row: at.row });
  if (at.ifMatch && at.ifMatch !== "*" && at.ifMatch !== etagOf(at.row)) throw versionDiffers();
  const { values: given, bound } = readPayload(table, payload, "update", { catalog, find });
  demandBinds(table, bound, at.row, principal);
  const changed = withState(table, at.row.values, given);
  const together = { ...at.row.values, ...changed, modifiedon: stampOf(nowMs), modifiedby: principal.userId };
  const row = transaction.put(table, at.row.id, withMoney(table, withFullName(table, together), transaction));
  return { table, row, before: at.row, changed: { ...changed, [table.id]: row.id } };
};

/** Deletes a row; relationships say what becomes of rows that point to it. */
export const remove = (table: Table, row: StoredRow, context: WriteContext): void => {
  const { catalog, transaction, principal } = context;
  demand(principal, "Delete", { table, row });
  for (const { relationship, table: other } of catalog.collectionsOf(table)) {
    const pointing = transaction.all(other.name).filter((each) => each.values[relationship.column] === row.id);
    if (pointing.length === 0) continue;
    if (relationship.onDelete === "Restrict") throw restricted(table.name);
    for (const each of pointing) {
      if (relationship.onDelete === "Cascade") transaction.remove(other.name, each.id);
      if (relationship.onDelete === "RemoveLink")
        transaction.put(other, each.id, { ...each.values, [relationship.column]: null });
    }
  }
  transaction.remove(table.name, row.id);
};

/** The row at an address, or Dataverse's words for its absence. */
export const rowAt = (table: Table, target: Target, transaction: Transaction): StoredRow => {
  const row = findRow(table, target, transaction);
  if (row) return row;
  throw target.kind === "id" ? noSuchRow(table.name, target.id) : noSuchKey();
};
