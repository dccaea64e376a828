import { randomUUID } from "node:crypto";
import { endpointUnavailable } from "../refusal.ts";
import type { StoredRow } from "../store/row.ts";
import type { Written } from "../write/write.ts";
import { type Call, executionContext } from "./execution-context.ts";

interface Rows {
  get(table: string, id: string): StoredRow | undefined;
  all(table: string): readonly StoredRow[];
}

export interface StepsEnvironment {
  readonly rows: Rows;
  readonly organizationId: string;
  nowMs(): number;
  /** Changes of asynchronous steps that wait. */
  waiting(change: 1 | -1): void;
}

type Caller = Pick<Call, "userId" | "businessUnitId">;

const timeoutMs = 60_000;

const splitAttributes = (step: StoredRow): readonly string[] =>
  String(step.values["filteringattributes"] ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

const fits = (step: StoredRow, message: string, written: Written, rows: Rows): boolean => {
  if (step.values["statecode"] === 1 || Number(step.values["stage"]) !== 40) return false;
  if (rows.get("sdkmessage", String(step.values["sdkmessageid"]))?.values["name"] !== message) return false;
  // Without a filter the step fires for every table, as the real one does.
  const filter = rows.get("sdkmessagefilter", String(step.values["sdkmessagefilterid"]));
  if (filter && filter.values["primaryobjecttypecode"] !== written.table.name) return false;
  const attributes = splitAttributes(step);
  return message === "Create" || attributes.length === 0 || attributes.some((name) => name in written.changed);
};

const addressOf = (endpoint: StoredRow): string => {
  const url = new URL(String(endpoint.values["url"]));
  if (endpoint.values["authtype"] === 4) url.searchParams.set("code", String(endpoint.values["authvalue"] ?? ""));
  return url.href;
};

/** Calls the endpoint once; answers the status, 0 when there was no answer. */
const post = async (endpoint: StoredRow, call: Call): Promise<number> => {
  try {
    const response = await fetch(addressOf(endpoint), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-ms-dynamics-organization": call.organizationName,
        "x-ms-dynamics-entity-name": call.written.table.name,
        "x-ms-dynamics-request-name": call.message,
        "x-ms-correlation-request-id": call.correlationId,
      },
      body: JSON.stringify(executionContext(call)),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
};

const again = new Set([502, 503, 504]);

/** Steps on what was written: synchronous ones inside the transaction, the others after it. */
export const createSteps = (environment: StepsEnvironment) => {
  const { rows, organizationId } = environment;
  const found = (written: Written, mode: 0 | 1) => {
    const message = written.before ? "Update" : "Create";
    return rows
      .all("sdkmessageprocessingstep")
      .filter((step) => Number(step.values["mode"] ?? 0) === mode && fits(step, message, written, rows))
      .flatMap((step) => {
        const endpoint = rows.get("serviceendpoint", String(step.values["eventhandler"]));
        return endpoint ? [{ step, endpoint, message: message as Call["message"] }] : [];
      });
  };
  const callFor = (written: Written, caller: Caller, found: { step: StoredRow; message: Call["message"] }): Call => ({
    ...caller,
    ...found,
    written,
    organizationId,
    organizationName: "counterfoilsandbox",
    nowMs: environment.nowMs(),
    correlationId: randomUUID(),
  });
  const runLater = async (endpoint: StoredRow, call: Call): Promise<void> => {
    environment.waiting(1);
    const status = await post(endpoint, call);
    if (again.has(status)) await post(endpoint, call);
    environment.waiting(-1);
  };
  return {
    hasSynchronous: (written: Written): boolean => found(written, 0).length > 0,
    /** Refuses, and so rolls the transaction back, when an endpoint does not answer with success. */
    runSynchronous: async (written: Written, caller: Caller): Promise<void> => {
      for (const each of found(written, 0)) {
        const status = await post(each.endpoint, callFor(written, caller, each));
        if (status < 200 || status > 299) throw endpointUnavailable(String(each.endpoint.values["name"]));
      }
    },
    runAsynchronous: (written: Written, caller: Caller): void => {
      for (const each of found(written, 1)) void runLater(each.endpoint, callFor(written, caller, each));
    },
  };
};

export type Steps = ReturnType<typeof createSteps>;
