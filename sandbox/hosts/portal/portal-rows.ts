import { tokens } from "../../fixed.ts";
import type { HostsOptions } from "../options.ts";
import { cacheLifeMs, type TablePermission, tablePermissions } from "./portal-site.ts";

export type Row = Readonly<Record<string, unknown>>;

/** An answer of Dataverse, as the site keeps and passes it on. */
export interface RowsAnswer {
  readonly status: number;
  /** JSON, or empty. */
  readonly body: string;
}

export interface RowsRequest {
  readonly set: string;
  /** One row; absent for a list. */
  readonly id?: string;
  /** OData options, with or without `?`. */
  readonly options?: string;
  /** Reads past the site's cache: only server logic can. */
  readonly skipCache?: boolean;
}

export interface PortalRows {
  /** Under the visitor's table permissions. 403 for a table or row that is not theirs. */
  read(request: RowsRequest): Promise<RowsAnswer>;
  permissionOf(set: string): TablePermission | undefined;
  /** Forgets everything, as a restart of the site does. */
  forget(): void;
}

const forbidden = (table: string): RowsAnswer => {
  const message = `You don't have permission to read the ${table} table.`;
  return { status: 403, body: JSON.stringify({ error: { code: "90040120", message } }) };
};

const parse = (body: string): Row => {
  try {
    return JSON.parse(body) as Row;
  } catch {
    return {};
  }
};

const plainOptions = (options = ""): string => options.replace(/^\?/, "");

/** Adds the visitor's own filter to a list's options. */
const scoped = (options: string, filter: string): string => {
  const parts = options.split("&").filter((part) => part !== "");
  const old = parts.find((part) => part.startsWith("$filter="));
  const rest = parts.filter((part) => part !== old);
  const both = old ? `(${decodeURIComponent(old.slice("$filter=".length))}) and ${filter}` : filter;
  return [...rest, `$filter=${encodeURIComponent(both)}`].join("&");
};

/** The column that must hold the visitor; undefined where everybody may read. */
const visitorColumns: Readonly<Record<TablePermission["scope"], (permission: TablePermission) => string | undefined>> =
  {
    all: () => undefined,
    own: ({ contactColumn }) => `_${contactColumn}_value`,
    self: () => "contactid",
  };

const annotations = 'odata.include-annotations="*"';

/**
 * Rows as a portal page gets them: asked by the site's application user, filtered by the visitor's table permissions,
 * and remembered for 15 minutes of the sandbox's clock, whatever changes outside the site meanwhile.
 */
export const createPortalRows = (
  { dataverse, origin, clock }: Pick<HostsOptions, "dataverse" | "origin" | "clock">,
  visitorId: () => Promise<string | undefined>,
): PortalRows => {
  const cache = new Map<string, { readonly at: number; readonly answer: RowsAnswer }>();
  const ask = async (path: string): Promise<RowsAnswer> => {
    const headers = { authorization: `Bearer ${tokens.administrator}`, prefer: annotations };
    const answer = await dataverse.fetch(new Request(`${origin}/api/data/v9.2/${path}`, { headers }));
    return { status: answer.status, body: await answer.text() };
  };
  const remembered = async (path: string): Promise<RowsAnswer> => {
    const kept = cache.get(path);
    if (kept && clock.nowMs() - kept.at < cacheLifeMs) return kept.answer;
    const answer = await ask(path);
    if (answer.status === 200) cache.set(path, { at: clock.nowMs(), answer });
    return answer;
  };
  const permissionOf = (set: string): TablePermission | undefined => tablePermissions.find((one) => one.set === set);
  const read = async ({ set, id, options, skipCache = false }: RowsRequest): Promise<RowsAnswer> => {
    const permission = permissionOf(set);
    if (!permission) return forbidden(set);
    const through = skipCache ? ask : remembered;
    const column = visitorColumns[permission.scope](permission);
    const visitor = column ? await visitorId() : undefined;
    if (column && !visitor) return forbidden(permission.table);
    const query = plainOptions(options);
    if (!id) return through(`${set}?${column ? scoped(query, `${column} eq ${visitor}`) : query}`);
    if (column) {
      const owner = await through(`${set}(${id})?$select=${column}`);
      if (owner.status !== 200) return owner;
      if (parse(owner.body)[column] !== visitor) return forbidden(permission.table);
    }
    return through(`${set}(${id})${query === "" ? "" : `?${query}`}`);
  };
  return { read, permissionOf, forget: () => cache.clear() };
};
