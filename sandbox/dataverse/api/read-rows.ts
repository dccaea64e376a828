import type { DataverseEnvironment } from "../environment.ts";
import type { Target } from "../odata/address.ts";
import { parseQuery } from "../odata/query.ts";
import { unknownSegment, unsupported } from "../refusal.ts";
import { withExpansions } from "../read/expand.ts";
import { listRows } from "../read/list.ts";
import { annotationsWanted, type Reading } from "../read/reading.ts";
import { renderRow } from "../read/render.ts";
import { propertyOf, type Table } from "../schema/schema.ts";
import { demand } from "../security/principal.ts";
import { etagOf, type StoredRow } from "../store/row.ts";
import { rowAt } from "../write/write.ts";
import { beginTransaction } from "../store/transaction.ts";
import { answer, type Answer, conditionIn, type Operation, pageSizeOf } from "./exchange.ts";

export const readingOf = (operation: Operation, environment: DataverseEnvironment): Reading => ({
  catalog: environment.catalog,
  principal: operation.principal,
  get: environment.store.get,
  all: environment.store.all,
  annotates: annotationsWanted(operation.headers.get("prefer") ?? ""),
});

/** `GET set` */
export const getSet = (table: Table, operation: Operation, environment: DataverseEnvironment): Answer => {
  const query = parseQuery(operation.search);
  const reading = readingOf(operation, environment);
  const pageSize = pageSizeOf(operation);
  const page = listRows(table, query, { reading, pageSize });
  const next = new URLSearchParams([...operation.search].filter(([name]) => name !== "$skiptoken"));
  const link = page.next && `${operation.root}/${operation.path}?${next.toString()}&$skiptoken=${page.next}`;
  return answer(200, {
    "@odata.context": `${operation.root}/$metadata#${table.set}`,
    ...(query.count ? { "@odata.count": page.total } : {}),
    value: page.rows,
    ...(link ? { "@odata.nextLink": link } : {}),
  });
};

const findReadable = (
  table: Table,
  target: Target,
  at: { operation: Operation; environment: DataverseEnvironment },
): StoredRow => {
  demand(at.operation.principal, "Read", { table });
  const row = rowAt(table, target, beginTransaction(at.environment.store));
  demand(at.operation.principal, "Read", { table, row });
  return row;
};

/** `GET set(…)`; 304 when the caller has this version already. */
export const getRow = (
  table: Table,
  target: Target,
  at: { operation: Operation; environment: DataverseEnvironment },
): Answer => {
  const { operation, environment } = at;
  const row = findReadable(table, target, at);
  const query = parseQuery(operation.search);
  const etag = { etag: etagOf(row) };
  if (conditionIn(operation, "if-none-match") === etagOf(row) && query.expand.length === 0)
    return answer(304, undefined, etag);
  const reading = readingOf(operation, environment);
  const body = {
    "@odata.context": `${operation.root}/$metadata#${table.set}/$entity`,
    ...withExpansions(table, row, { query, reading }),
  };
  return answer(200, body, etag);
};

/** `GET set(…)/property`, `…/navigation`, `…/collection` */
export const getPart = (
  table: Table,
  target: Target,
  at: { readonly operation: Operation; readonly environment: DataverseEnvironment; readonly part: string },
): Answer => {
  const { operation, environment, part } = at;
  if (part.includes("/")) throw unsupported(`the path ${operation.path}`);
  const row = findReadable(table, target, at);
  const reading = readingOf(operation, environment);
  const context = `${operation.root}/$metadata#${table.set}(${row.id})/${part}`;
  const column = reading.catalog.property(table, part);
  if (column) {
    const shown = renderRow(table, row, { select: [part], reading });
    return answer(200, { "@odata.context": context, value: shown[propertyOf(column)] ?? null });
  }
  if (!reading.catalog.navigation(table, part) && !reading.catalog.collection(table, part)) throw unknownSegment(part);
  const query = parseQuery(operation.search);
  const expanded = withExpansions(table, row, {
    query: { select: [table.id], expand: [{ navigation: part, query }] },
    reading,
  })[part];
  if (Array.isArray(expanded)) return answer(200, { "@odata.context": context, value: expanded });
  return expanded === null ? answer(204) : answer(200, { "@odata.context": context, ...(expanded as object) });
};
