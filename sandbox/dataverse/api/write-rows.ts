import { badPayload, noSuchKey, noSuchRow, Refusal } from "../refusal.ts";
import type { DataverseEnvironment } from "../environment.ts";
import type { Target } from "../odata/address.ts";
import { parseQuery } from "../odata/query.ts";
import { withExpansions } from "../read/expand.ts";
import { annotationsWanted } from "../read/reading.ts";
import type { Table } from "../schema/schema.ts";
import { etagOf } from "../store/row.ts";
import type { Transaction } from "../store/transaction.ts";
import { findRow } from "../write/find-row.ts";
import type { Payload } from "../write/payload.ts";
import { create, remove, rowAt, update, type WriteContext, type Written } from "../write/write.ts";
import { answer, type Answer, conditionIn, type Operation, prefers } from "./exchange.ts";

/** A write before its transaction is committed: what to answer then, and what steps must see. */
export interface Pending {
  readonly written: Written | undefined;
  readonly answer: Answer;
}

const payloadOf = (operation: Operation): Payload => {
  try {
    const value: unknown = JSON.parse(operation.body || "{}");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Payload;
  } catch {
    // Falls through to the same words as for a body that is no object.
  }
  throw badPayload("The body is not a JSON object.");
};

const contextOf = (
  operation: Operation,
  environment: DataverseEnvironment,
  transaction: Transaction,
): WriteContext => ({
  catalog: environment.catalog,
  transaction,
  principal: operation.principal,
  nowMs: environment.clock.nowMs(),
  baseCurrencyId: environment.baseCurrencyId,
});

const represented = (written: Written, operation: Operation, context: WriteContext): Answer => {
  const { table, row, before } = written;
  const { select, expand } = parseQuery(operation.search);
  const reading = {
    catalog: context.catalog,
    principal: operation.principal,
    get: context.transaction.get,
    all: context.transaction.all,
    annotates: annotationsWanted(operation.headers.get("prefer") ?? ""),
  };
  const body = {
    "@odata.context": `${operation.root}/$metadata#${table.set}/$entity`,
    ...withExpansions(table, row, { query: { select, expand }, reading }),
  };
  return answer(before ? 200 : 201, body, { etag: etagOf(row), "preference-applied": "return=representation" });
};

const pending = (written: Written, operation: Operation, context: WriteContext): Pending => {
  if (prefers(operation, "return=representation")) return { written, answer: represented(written, operation, context) };
  const place = `${operation.root}/${written.table.set}(${written.row.id})`;
  return { written, answer: answer(204, undefined, { "odata-entityid": place, location: place }) };
};

export type WritePlace = {
  readonly operation: Operation;
  readonly environment: DataverseEnvironment;
  readonly transaction: Transaction;
  readonly table: Table;
};

/** `POST set` */
export const post = ({ operation, environment, transaction, table }: WritePlace): Pending => {
  const context = contextOf(operation, environment, transaction);
  return pending(create(table, payloadOf(operation), context), operation, context);
};

const withoutKey = (payload: Payload, target: Target): Payload =>
  target.kind === "id"
    ? payload
    : Object.fromEntries(Object.entries(payload).filter(([name]) => !(name in target.values)));

const createAt = (place: WritePlace, target: Target): Pending => {
  const { operation, environment, transaction, table } = place;
  const context = contextOf(operation, environment, transaction);
  if (target.kind === "id") return pending(create(table, payloadOf(operation), context, target.id), operation, context);
  return pending(create(table, { ...target.values, ...payloadOf(operation) }, context), operation, context);
};

/** `PATCH set(…)`: update, create or upsert, as the two conditional headers say. */
export const patch = (place: WritePlace, target: Target): Pending => {
  const { operation, environment, transaction, table } = place;
  const [ifMatch, ifNoneMatch] = [conditionIn(operation, "if-match"), conditionIn(operation, "if-none-match")];
  const row = findRow(table, target, transaction);
  if (!row) {
    if (ifMatch !== undefined) throw target.kind === "id" ? noSuchRow(table.name, target.id) : noSuchKey();
    return createAt(place, target);
  }
  if (ifNoneMatch === "*") {
    throw new Refusal(412, "0x80040237", { message: "A record with matching key values already exists." });
  }
  if (ifMatch !== undefined && ifMatch !== "*" && environment.faults.strikes("stale")) {
    throw new Refusal(412, "0x80060882", {
      message: "The version of the existing record doesn't match the RowVersion property provided.",
    });
  }
  const context = contextOf(operation, environment, transaction);
  const at = ifMatch === undefined ? { row } : { row, ifMatch };
  const written = update(table, withoutKey(payloadOf(operation), target), context, at);
  return pending(written, operation, context);
};

/** `DELETE set(…)` */
export const erase = ({ operation, environment, transaction, table }: WritePlace, target: Target): Pending => {
  const row = rowAt(table, target, transaction);
  const ifMatch = conditionIn(operation, "if-match");
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== etagOf(row)) {
    throw new Refusal(412, "0x80060882", {
      message: "The version of the existing record doesn't match the RowVersion property provided.",
    });
  }
  remove(table, row, contextOf(operation, environment, transaction));
  return { written: undefined, answer: answer(204) };
};
