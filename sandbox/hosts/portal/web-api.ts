import type { PortalRows, RowsAnswer } from "./portal-rows.ts";
import type { PortalSessions } from "./session.ts";
import type { TablePermission } from "./portal-site.ts";

const fault = (status: number, code: string, message: string): Response =>
  Response.json({ error: { code, message } }, { status });

const jsonAnswer = ({ status, body }: RowsAnswer): Response =>
  new Response(body, { status, headers: { "content-type": "application/json; odata.metadata=minimal" } });

/** `$select` must be there and name only columns of `Webapi/<table>/fields`; lookups by value or name. */
const forbiddenColumn = (query: URLSearchParams, { webApiFields }: TablePermission): string | undefined => {
  const asked = (query.get("$select") ?? "").split(",").filter((name) => name !== "");
  if (asked.length === 0) return "all columns";
  const plain = (name: string): string => /^_(.+)_value$/.exec(name)?.[1] ?? name;
  return asked.find((name) => !webApiFields.includes(plain(name)));
};

/** `/_api/<set>` and `/_api/<set>(<id>)`: the portal's Web API, with its site settings, permissions and cache. */
export const createPortalWebApi =
  (rows: PortalRows, sessions: PortalSessions) =>
  async (request: Request): Promise<Response> => {
    const { pathname, searchParams, search } = new URL(request.url);
    const [, set = "", , id] = /^\/_api\/(\w+)(\(([0-9a-f-]{36})\))?$/i.exec(pathname) ?? [];
    const permission = rows.permissionOf(set);
    if (!permission || permission.webApiFields.length === 0) {
      return fault(404, "9004010D", `Resource not found for the segment '${set || pathname}'.`);
    }
    if (request.method !== "GET") {
      if (!sessions.isVerified(request)) {
        return fault(403, "90040107", "The required anti-forgery request token is missing or wrong.");
      }
      return fault(403, "90040102", `You don't have permission to write to the ${permission.table} table.`);
    }
    const column = forbiddenColumn(searchParams, permission);
    if (column)
      return fault(403, "9004010C", `Attribute ${column} in table ${permission.table} is not enabled for Web Api.`);
    return jsonAnswer(await rows.read({ set, options: decodeURIComponent(search), ...(id ? { id } : {}) }));
  };
