/** How a host reaches its Web API: `path` is relative to the service root, the answer is parsed JSON and headers. */
export interface ServiceRoot {
  send(request: {
    readonly method: "GET" | "POST" | "PATCH" | "DELETE";
    readonly path: string;
    readonly body?: unknown;
    readonly prefer?: string;
  }): Promise<Response>;
  /** Entity set name of a table. */
  setOf(table: string): string;
}

/** What the platform rejects with: a number, a sentence, and the answer as it came. */
export class WebApiError extends Error {
  readonly errorCode: number;
  readonly code: number;
  readonly raw: string;

  constructor(status: number, body: string) {
    const parsed = parseFault(body);
    super(parsed.message ?? `The Web API answered ${status}.`);
    this.errorCode = Number.parseInt(parsed.code ?? "0", 16) | 0;
    this.code = this.errorCode;
    this.raw = body;
  }
}

const parseFault = (body: string): { readonly code?: string; readonly message?: string } => {
  try {
    const fault = JSON.parse(body) as { readonly error?: { readonly code?: string; readonly message?: string } };
    return fault.error ?? {};
  } catch {
    return {};
  }
};

const answered = async (response: Promise<Response>): Promise<Response> => {
  const answer = await response;
  if (!answer.ok) throw new WebApiError(answer.status, await answer.text());
  return answer;
};

/** The GUID of a created row: `OData-EntityId` of Dataverse, `entityid` of a portal. */
const createdId = (answer: Response): string => {
  const address = answer.headers.get("odata-entityid") ?? "";
  return answer.headers.get("entityid") ?? /\(([0-9a-f-]{36})\)\s*$/i.exec(address)?.[1] ?? "";
};

const plain = (id: string): string => id.replace(/[{}]/g, "");

export interface HostWebApi {
  createRecord(table: string, data: Row): Promise<{ id: string; entityType: string; name: string }>;
  retrieveRecord(table: string, id: string, options?: string): Promise<Row>;
  retrieveMultipleRecords(
    table: string,
    options?: string,
    maxPageSize?: number,
  ): Promise<{ entities: Row[]; nextLink: string }>;
  updateRecord(table: string, id: string, data: Row): Promise<{ id: string; entityType: string; name: string }>;
  deleteRecord(table: string, id: string): Promise<{ id: string; entityType: string; name: string }>;
}

export type Row = Record<string, unknown>;

const annotations = 'odata.include-annotations="*"';

/** `context.webAPI` and `Xrm.WebApi`: the same five calls over a host's own service root. */
export const createWebApi = ({ send, setOf }: ServiceRoot): HostWebApi => {
  const reference = (entityType: string, id: string) => ({ id, entityType, name: "" });
  const at = (table: string, id: string): string => `${setOf(table)}(${plain(id)})`;
  return {
    createRecord: async (table, data) => {
      const answer = await answered(send({ method: "POST", path: setOf(table), body: data }));
      return reference(table, createdId(answer));
    },
    retrieveRecord: async (table, id, options = "") => {
      const answer = await answered(send({ method: "GET", path: at(table, id) + options, prefer: annotations }));
      return (await answer.json()) as Row;
    },
    retrieveMultipleRecords: async (table, options = "", maxPageSize = 5000) => {
      const prefer = `${annotations},odata.maxpagesize=${maxPageSize}`;
      const answer = await answered(send({ method: "GET", path: setOf(table) + options, prefer }));
      const page = (await answer.json()) as { value: Row[]; "@odata.nextLink"?: string };
      return { entities: page.value, nextLink: page["@odata.nextLink"] ?? "" };
    },
    updateRecord: async (table, id, data) => {
      await answered(send({ method: "PATCH", path: at(table, id), body: data }));
      return reference(table, plain(id));
    },
    deleteRecord: async (table, id) => {
      await answered(send({ method: "DELETE", path: at(table, id) }));
      return reference(table, plain(id));
    },
  };
};
