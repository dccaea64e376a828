import { badQuery } from "../refusal.ts";
import { matches } from "../odata/matches.ts";
import type { Query } from "../odata/query.ts";
import type { Table } from "../schema/schema.ts";
import { demand, isAllowed } from "../security/principal.ts";
import { withExpansions } from "./expand.ts";
import { inOrder } from "./order.ts";
import type { Reading } from "./reading.ts";
import type { Json } from "./render.ts";

/** Dataverse gives no more at once. */
const mostRows = 5000;

const startOf = (token: string | undefined): number => {
  if (token === undefined) return 0;
  const start = /^<cookie start="(\d+)" \/>$/.exec(decodeURIComponent(token))?.[1];
  if (start === undefined) throw badQuery("The paging cookie is malformed.");
  return Number(start);
};

const cookie = (start: number): string => encodeURIComponent(encodeURIComponent(`<cookie start="${start}" />`));

export interface Page {
  readonly rows: readonly Json[];
  /** Rows that match, of all pages; `@odata.count` stops at 5,000. */
  readonly total: number;
  /** `$skiptoken` of the next page. */
  readonly next: string | undefined;
}

/** A set's rows that the caller may read, filtered, ordered, paged. `$top` is passed over when a page size is preferred. */
export const listRows = (
  table: Table,
  query: Query,
  at: { readonly reading: Reading; readonly pageSize: number | undefined },
): Page => {
  const { reading, pageSize } = at;
  demand(reading.principal, "Read", { table });
  const { filter } = query;
  const found = reading
    .all(table.name)
    .filter((row) => isAllowed(reading.principal, "Read", { table, row }))
    .filter((row) => !filter || matches(filter, { table, row }, reading));
  const ordered = inOrder(found, query.orderBy, { table, reading });
  const limit = Math.min(pageSize ?? query.top ?? mostRows, mostRows);
  const start = startOf(query.skipToken);
  const page = ordered.slice(start, start + limit);
  const more = start + limit < ordered.length && (pageSize !== undefined || query.top === undefined);
  return {
    rows: page.map((row) => withExpansions(table, row, { query, reading })),
    total: Math.min(ordered.length, mostRows),
    next: more ? cookie(start + limit) : undefined,
  };
};
