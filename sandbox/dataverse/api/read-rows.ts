import type { DataverseEnvironment } from "../environment.ts";
import type { Target } from "../odata/address.ts";
import { parseQuery } from "../odata/query.ts";
import { contextUrl } from "../read/context-url.ts";
import { renderRow } from "../read/expand.ts";
import { listRows } from "../read/list.ts";
import { annotationsWanted, type Reading } from "../read/reading.ts";
import type { Place } from "../read/render.ts";
import { badQuery, noSuchKey, noSuchRow } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import { demand } from "../security/principal.ts";
import { etagOf, type Rows, type StoredRow } from "../store/row.ts";
import { findRow } from "../write/find-row.ts";
import { answer, type Answer, appliedToRead, conditionIn, type Operation, pageSizeOf } from "./exchange.ts";

/** What a route gets: the operation and the environment it runs in. */
export interface Served {
  readonly operation: Operation;
  readonly environment: DataverseEnvironment;
}

export const readingOf = ({ operation, environment }: Served, rows: Rows = environment.store): Reading => ({
  catalog: environment.catalog,
  rows,
  principal: operation.principal,
  baseCurrencyId: environment.baseCurrencyId,
  root: operation.root,
  annotates: annotationsWanted(operation.headers.get("prefer") ?? ""),
});

/** The row at an address, or Dataverse's words for its absence. */
export const rowAt = (table: Table, target: Target, rows: Rows): StoredRow => {
  const row = findRow(table, target, rows);
  if (row) return row;
  throw target.kind === "id" ? noSuchRow(table.name, target.id) : noSuchKey();
};

/** `$select=fullname&$skiptoken=…` as Dataverse writes it: `$` and commas stay as they are. */
const nextLink = ({ root, path, search }: Operation, token: string): string => {
  const kept = [...search].filter(([name]) => name !== "$skiptoken");
  const pairs = kept.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return `${root}/${path}?${[...pairs, `$skiptoken=${token}`].join("&")}`;
};

const totals = (count: number | undefined, reading: Reading): Readonly<Record<string, unknown>> => ({
  ...(count === undefined ? {} : { "@odata.count": count }),
  ...(reading.annotates("Microsoft.Dynamics.CRM.totalrecordcount")
    ? {
        "@Microsoft.Dynamics.CRM.totalrecordcount": count ?? -1,
        "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": false,
      }
    : {}),
});

/** `GET set` */
export const getSet = (table: Table, served: Served): Answer => {
  const { operation } = served;
  const query = parseQuery(operation.search);
  const reading = readingOf(served);
  const page = listRows(table, query, { reading, pageSize: pageSizeOf(operation) });
  const body = {
    "@odata.context": contextUrl(operation.root, table.set, { query }),
    ...totals(page.count, reading),
    value: page.rows.map((row) => renderRow({ table, row }, query, reading)),
    ...(page.next === undefined ? {} : { "@odata.nextLink": nextLink(operation, page.next) }),
  };
  return answer(200, body, appliedToRead(operation));
};

/** `GET set/$count`: no more than 5,000. */
export const getCount = (table: Table, served: Served): Answer => {
  const query = { ...parseQuery(served.operation.search), count: true };
  const { count } = listRows(table, query, { reading: readingOf(served), pageSize: undefined });
  return answer(200, String(count ?? 0), { "Content-Type": "text/plain" });
};

export const readablePlace = (table: Table, target: Target, { operation, environment }: Served): Place => {
  demand(operation.principal, "Read", { table });
  const row = rowAt(table, target, environment.store);
  demand(operation.principal, "Read", { table, row });
  return { table, row };
};

/** One row as an answer. */
export const answerRow = (
  place: Place,
  served: Served,
  { status = 200, rows }: { status?: number; rows?: Rows } = {},
): Answer => {
  const { operation } = served;
  const query = parseQuery(operation.search);
  const body = {
    "@odata.context": contextUrl(operation.root, place.table.set, { query, one: true }),
    ...renderRow(place, query, readingOf(served, rows)),
  };
  return answer(status, body, { ETag: etagOf(place.row), ...appliedToRead(operation) });
};

/** `GET set(…)`; 304 when the caller has this version already. */
export const getRow = (table: Table, target: Target, served: Served): Answer => {
  const { operation } = served;
  const place = readablePlace(table, target, served);
  const known = conditionIn(operation, "if-none-match");
  if (known === undefined) return answerRow(place, served);
  const annotated = (operation.headers.get("prefer") ?? "").includes("include-annotations");
  if (annotated || operation.search.has("$expand")) {
    throw badQuery("A conditional retrieval goes neither with $expand nor with annotations.");
  }
  return known === etagOf(place.row) ? answer(304, undefined, { ETag: known }) : answerRow(place, served);
};
