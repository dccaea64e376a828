import { badQuery } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";

/** Where a page begins: behind a row, or, when that row is gone, where its number says. */
export interface Cookie {
  readonly page: number;
  readonly lastId: string | undefined;
}

const braced = (id: string): string => `{${id.toUpperCase()}}`;

/** The paging cookie as Dataverse writes it into `$skiptoken`, encoded for a URL. */
export const writeCookie = (
  table: Table,
  { page, first, last }: { readonly page: number; readonly first: StoredRow; readonly last: StoredRow },
): string => {
  const inner = `<cookie page="${page - 1}"><${table.id} last="${braced(last.id)}" first="${braced(first.id)}" /></cookie>`;
  const encoded = encodeURIComponent(inner);
  return encodeURIComponent(`<cookie pagenumber="${page}" pagingcookie="${encoded}" istracking="False" />`);
};

const guid = /last="\{([0-9A-F-]{36})\}"/;

export const readCookie = (token: string | undefined): Cookie => {
  if (token === undefined) return { page: 1, lastId: undefined };
  const [, page, inner] = /^<cookie pagenumber="(\d+)" pagingcookie="([^"]*)" istracking="\w+" \/>$/.exec(token) ?? [];
  if (page === undefined || inner === undefined) throw badQuery("The paging cookie is malformed.");
  const lastId = guid.exec(decodeURIComponent(inner))?.[1]?.toLowerCase();
  return { page: Number(page), lastId };
};
