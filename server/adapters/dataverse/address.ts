import type { RowAddress, RowQuery } from "../../ports/dataverse.ts";

const quoted = (value: string): string => `'${encodeURIComponent(value.replaceAll("'", "''"))}'`;

/** `cfl_payments(guid)` or `cfl_refunds(cfl_gatewayreference='re_…')`. */
export const pathOf = (address: RowAddress): string => {
  if ("id" in address) return `${address.set}(${address.id})`;
  const parts = Object.entries(address.key).map(([column, value]) => `${column}=${quoted(value)}`);
  return `${address.set}(${parts.join(",")})`;
};

/** The query string with its question mark, or nothing. */
export const queryOf = (query: RowQuery | undefined): string => {
  const parts = [
    query?.select && `$select=${query.select.join(",")}`,
    query?.expand && `$expand=${encodeURIComponent(query.expand)}`,
    query?.filter && `$filter=${encodeURIComponent(query.filter)}`,
    query?.orderBy && `$orderby=${encodeURIComponent(query.orderBy)}`,
    query?.top && `$top=${query.top}`,
  ].filter(Boolean);
  return parts.length ? `?${parts.join("&")}` : "";
};
