import { candidates } from "../odata/candidates.ts";
import { compileFilter } from "../odata/compile-filter.ts";
import type { Query } from "../odata/query.ts";
import { missingPrivilege } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import { privilegeName, reachOf } from "../security/principal.ts";
import type { StoredRow } from "../store/row.ts";
import { inOrder } from "./order.ts";
import { readCookie, writeCookie } from "./paging.ts";
import type { Reading } from "./reading.ts";

/** Dataverse gives no more at once. */
const mostRows = 5000;

export interface Page {
  readonly rows: readonly StoredRow[];
  /** Rows that match, of all pages; stops at 5,000. Not counted unless asked for. */
  readonly count: number | undefined;
  /** `$skiptoken` of the next page. */
  readonly next: string | undefined;
}

/** Whether a row is readable by the caller and passes the filter. */
export const readableAndMatching = (table: Table, query: Pick<Query, "filter">, reading: Reading) => {
  const { principal, catalog, rows } = reading;
  const reaches = reachOf(principal, "Read", table);
  if (!reaches) {
    const privilege = privilegeName("Read", table);
    throw missingPrivilege({ user: principal.userId, privilege, table: table.name });
  }
  const passes = query.filter ? compileFilter(query.filter, table, { catalog, rows }) : () => true;
  return (row: StoredRow): boolean => reaches(row) && passes(row);
};

/** Collects matching rows, no more than are needed. */
const collect = (from: Iterable<StoredRow>, fits: (row: StoredRow) => boolean, enough: number): StoredRow[] => {
  const found: StoredRow[] = [];
  for (const row of from) {
    if (!fits(row)) continue;
    found.push(row);
    if (found.length >= enough) break;
  }
  return found;
};

const startOf = (ordered: readonly StoredRow[], query: Query, limit: number): { start: number; page: number } => {
  const { page, lastId } = readCookie(query.skipToken);
  const behind = lastId === undefined ? -1 : ordered.findIndex((row) => row.id === lastId);
  return { page, start: behind === -1 ? (page - 1) * limit : behind + 1 };
};

/** A set's rows that the caller may read, filtered, ordered, paged. `$top` is passed over when a page size is preferred. */
export const listRows = (
  table: Table,
  query: Query,
  { reading, pageSize }: { readonly reading: Reading; readonly pageSize: number | undefined },
): Page => {
  const fits = readableAndMatching(table, query, reading);
  const limit = Math.min(pageSize ?? query.top ?? mostRows, mostRows);
  const firstPage = query.skipToken === undefined;
  const wholeNeeded = query.orderBy.length > 0 || query.count || !firstPage;
  const from = candidates(query.filter, table, { catalog: reading.catalog, rows: reading.rows });
  const found = collect(from, fits, wholeNeeded ? Number.POSITIVE_INFINITY : limit + 1);
  const ordered = inOrder(found, query.orderBy, { table, reading, ...(firstPage ? { enough: limit + 1 } : {}) });
  const { start, page } = startOf(ordered, query, limit);
  const rows = ordered.slice(start, start + limit);
  const [first, last] = [rows[0], rows.at(-1)];
  const paged = pageSize !== undefined || query.top === undefined;
  const more = paged && start + limit < found.length;
  return {
    rows,
    count: query.count ? Math.min(found.length, mostRows) : undefined,
    next: more && first && last ? writeCookie(table, { page: page + 1, first, last }) : undefined,
  };
};
