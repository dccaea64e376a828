import type { Target } from "../odata/address.ts";
import { badPayload, idTaken, keyTaken, noSuchKey, noSuchRow, versionDiffers } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import { demand } from "../security/principal.ts";
import { etagOf, type StoredRow } from "../store/row.ts";
import type { Transaction } from "../store/transaction.ts";
import type { WriteContext, Written } from "../write/context.ts";
import { create } from "../write/create.ts";
import { findRow } from "../write/find-row.ts";
import type { Payload } from "../write/payload.ts";
import { remove } from "../write/remove.ts";
import { demandVersion, update } from "../write/update.ts";
import { answer, type Answer, conditionIn, type Operation, prefers } from "./exchange.ts";
import { answerRow, rowAt, type Served } from "./read-rows.ts";

/** A write before its transaction is committed: what steps must see, and what to answer then. */
export interface Pending {
  readonly written: readonly Written[];
  readonly answer: Answer;
}

/** A write to a table, inside a transaction that somebody else commits. */
export interface Writing extends Served {
  readonly table: Table;
  readonly transaction: Transaction;
}

export const payloadOf = (operation: Operation): Payload => {
  try {
    const value: unknown = JSON.parse(operation.body || "{}");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Payload;
  } catch {
    // Falls through to the same words as for a body that is no object.
  }
  throw badPayload("The body is not a JSON object.");
};

export const contextOf = ({ operation, environment, transaction }: Writing): WriteContext => ({
  catalog: environment.catalog,
  transaction,
  principal: operation.principal,
  nowMs: environment.clock.nowMs(),
  baseCurrencyId: environment.baseCurrencyId,
});

const represented = ({ table, row, message }: Written, writing: Writing): Answer => {
  demand(writing.operation.principal, "Read", { table, row });
  const done = answerRow({ table, row }, writing, {
    status: message === "Create" ? 201 : 200,
    rows: writing.transaction,
  });
  return { ...done, headers: { ...done.headers, "Preference-Applied": "return=representation" } };
};

const placeOf = (written: Written, { operation }: Writing): Answer => {
  // An address by alternate key is echoed as it came.
  const asked = operation.method === "PATCH" ? operation.path : `${written.table.set}(${written.row.id})`;
  const place = `${operation.root}/${asked}`;
  return answer(204, undefined, { Location: place, "OData-EntityId": place });
};

const pending = (all: readonly Written[], writing: Writing): Pending => {
  const asked = all.at(-1);
  if (!asked) return { written: [], answer: answer(204) };
  const wanted = prefers(writing.operation, "return=representation");
  return { written: all, answer: wanted ? represented(asked, writing) : placeOf(asked, writing) };
};

/** `POST set` */
export const post = (writing: Writing): Pending =>
  pending(create(writing.table, payloadOf(writing.operation), contextOf(writing)), writing);

const addressed = (table: Table, target: Target): Payload =>
  target.kind === "id" ? { [table.id]: target.id } : target.values;

/** Columns named in the address are no change. */
const withoutAddress = (payload: Payload, target: Target): Payload =>
  target.kind === "id"
    ? payload
    : Object.fromEntries(Object.entries(payload).filter(([name]) => !(name in target.values)));

/** A lookup in a key is written as the row that it points to. */
const createAt = (writing: Writing, target: Target): Pending => {
  const { table, operation, environment } = writing;
  const entries = Object.entries(addressed(table, target)).map(([name, value]): [string, unknown] => {
    const column = environment.catalog.property(table, name);
    const navigation = environment.catalog.navigationsOf(table).find((each) => each.column === column);
    return navigation
      ? [`${navigation.name}@odata.bind`, `/${navigation.target.set}(${String(value)})`]
      : [name, value];
  });
  const payload = { ...payloadOf(operation), ...Object.fromEntries(entries) };
  return pending(create(table, payload, contextOf(writing)), writing);
};

const taken = (table: Table, target: Target): Error => {
  if (target.kind === "id") return idTaken();
  const names = Object.keys(target.values);
  return keyTaken(table.keys.find(({ columns }) => columns.every((name) => names.includes(name)))?.label ?? "");
};

/** The version that the caller saw; the fault `stale` pretends that it is an old one. */
const demandSeenVersion = (row: StoredRow, { operation, environment }: Writing): void => {
  const ifMatch = conditionIn(operation, "if-match");
  demandVersion(row, ifMatch);
  if (ifMatch === etagOf(row) && environment.faults.strikes("stale")) throw versionDiffers();
};

/** `PATCH set(…)`: update, create or upsert, as the two conditional headers say. */
export const patch = (writing: Writing, target: Target): Pending => {
  const { operation, transaction, table } = writing;
  const row = findRow(table, target, transaction);
  if (!row) {
    if (conditionIn(operation, "if-match") === undefined) return createAt(writing, target);
    throw target.kind === "id" ? noSuchRow(table.name, target.id) : noSuchKey();
  }
  if (conditionIn(operation, "if-none-match") === "*") throw taken(table, target);
  demandSeenVersion(row, writing);
  const payload = withoutAddress(payloadOf(operation), target);
  return pending([update({ table, row }, payload, contextOf(writing))], writing);
};

/** `DELETE set(…)` */
export const erase = (writing: Writing, target: Target): Pending => {
  const { table, transaction } = writing;
  const row = rowAt(table, target, transaction);
  demandSeenVersion(row, writing);
  return { written: [remove({ table, row }, contextOf(writing))], answer: answer(204) };
};
