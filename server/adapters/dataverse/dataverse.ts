import { ok, type Result } from "../../../core/result.ts";
import type { Answer, Dataverse, DataverseFault, Row, RowQuery, Versioned } from "../../ports/dataverse.ts";
import { pathOf, queryOf } from "./address.ts";
import { readMetadata, rememberOnce } from "./metadata.ts";
import { createTransactions } from "./transact.ts";
import { type Call, type Connection, createSend } from "./send.ts";

/** Which table a polymorphic lookup (owner, customer) points to comes as an annotation only. */
const notes = 'odata.include-annotations="Microsoft.Dynamics.CRM.lookuplogicalname"';
const representation = "return=representation";

const versioned = (row: Row): Versioned => ({ row, etag: String(row["@odata.etag"] ?? "") });

const json = async (response: Response): Promise<Row> => (await response.json()) as Row;

const written = async (answer: Result<Response, DataverseFault>) => {
  if (!answer.ok) return answer;
  return ok({ ...versioned(await json(answer.value)), created: answer.value.status === 201 });
};

const readers = (call: (wanted: Call) => Answer<Response>, url: string) => ({
  retrieve: async (address: Parameters<Dataverse["retrieve"]>[0], query?: RowQuery): Answer<Versioned> => {
    const answer = await call({ method: "GET", path: pathOf(address) + queryOf(query), prefer: notes });
    return answer.ok ? ok(versioned(await json(answer.value))) : answer;
  },
  list: async (set: string, query: RowQuery): Answer<readonly Versioned[]> => {
    const rows: Versioned[] = [];
    let path: string | undefined = set + queryOf(query);
    while (path) {
      const answer = await call({ method: "GET", path, prefer: notes });
      if (!answer.ok) return answer;
      const body = await json(answer.value);
      for (const row of Array.isArray(body["value"]) ? (body["value"] as Row[]) : []) rows.push(versioned(row));
      const next = body["@odata.nextLink"];
      path = typeof next === "string" ? next.replace(`${url}/api/data/v9.2/`, "") : undefined;
    }
    return ok(rows);
  },
});

/** The Web API through `fetch`, for the use cases. Every write asks for the row back: its version is what matters next. */
export const createDataverse = (connection: Connection): Dataverse => {
  const call = createSend(connection);
  const whoAmI: Dataverse["whoAmI"] = async () => {
    const answer = await call({ method: "GET", path: "WhoAmI" });
    if (!answer.ok) return answer;
    const body = await json(answer.value);
    return ok({ userId: String(body["UserId"]), organizationId: String(body["OrganizationId"]).toLowerCase() });
  };
  const transactions = createTransactions(call);
  const patch = (path: string, body: Row, condition: Pick<Call, "ifMatch" | "ifNoneMatch">) =>
    call({ method: "PATCH", path, body, prefer: representation, ...condition });
  return {
    ...readers(call, connection.url),
    create: async (set, body) => written(await call({ method: "POST", path: set, body, prefer: representation })),
    leave: async (set, body) => {
      const answer = await call({ method: "POST", path: set, body });
      return answer.ok ? ok(undefined) : answer;
    },
    update: async (address, body, condition) => written(await patch(pathOf(address), body, condition)),
    createAt: async (address, body) => written(await patch(pathOf(address), body, { ifNoneMatch: true })),
    upsert: async (address, body) => written(await patch(pathOf(address), body, {})),
    transact: transactions.transact,
    examineBatches: (address) => transactions.examine({ kind: "upsert", address, values: {} }),
    ...readMetadata(call),
    organizationId: rememberOnce(async () => {
      const answer = await whoAmI();
      return answer.ok ? ok(answer.value.organizationId) : answer;
    }),
    whoAmI,
  };
};
