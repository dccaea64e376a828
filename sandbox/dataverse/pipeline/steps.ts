import { randomUUID } from "node:crypto";
import { endpointUnavailable } from "../refusal.ts";
import type { Principal } from "../security/principal.ts";
import type { Rows, StoredRow } from "../store/row.ts";
import type { Written } from "../write/context.ts";
import type { Call } from "./call.ts";
import { postWebhook, succeeded } from "./post-webhook.ts";

export interface StepsEnvironment {
  readonly rows: Rows;
  readonly organizationId: string;
  readonly origin: string;
  nowMs(): number;
  /** Asynchronous calls that came to wait (1) or were made (-1). */
  waiting(change: 1 | -1): void;
  /** An asynchronous call failed for good: Dataverse shows it among its system jobs. */
  failed(call: Call, status: number): void;
}

export interface Steps {
  /** Refuses, and so rolls the transaction back, when an endpoint does not answer with success. */
  runSynchronous(written: readonly Written[], caller: Principal): Promise<void>;
  /** Returns at once. */
  runAsynchronous(written: readonly Written[], caller: Principal): void;
}

const synchronous = 0;
const asynchronous = 1;
const disabled = 1;

const filteringAttributes = (step: StoredRow): readonly string[] =>
  String(step.values["filteringattributes"] ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** Filtering attributes count for updates alone. */
const touches = (step: StoredRow, { message, changed }: Written): boolean => {
  const attributes = message === "Update" ? filteringAttributes(step) : [];
  return attributes.length === 0 || attributes.some((name) => name in changed);
};

const fits = (step: StoredRow, written: Written, rows: Rows): boolean => {
  const { sdkmessageid: message, sdkmessagefilterid: filterId, statecode } = step.values;
  if (statecode === disabled) return false;
  if (rows.get("sdkmessage", String(message))?.values["name"] !== written.message) return false;
  // Without a filter the step fires for every table, as the real one does.
  const filter = rows.get("sdkmessagefilter", String(filterId));
  if (filter && filter.values["primaryobjecttypecode"] !== written.table.name) return false;
  return touches(step, written);
};

const byRank = (left: StoredRow, right: StoredRow): number =>
  Number(left.values["rank"] ?? 1) - Number(right.values["rank"] ?? 1);

/** A second try is made for these alone. */
const triedAgain: ReadonlySet<number> = new Set([502, 503, 504]);

/** Processing steps on what was written: synchronous ones inside the transaction, the others after it. */
export const createSteps = (environment: StepsEnvironment): Steps => {
  const { rows, organizationId, origin } = environment;
  const callsFor = (written: Written, mode: number, caller: Principal): readonly Call[] =>
    [...rows.all("sdkmessageprocessingstep")]
      .filter((step) => Number(step.values["mode"] ?? synchronous) === mode && fits(step, written, rows))
      .sort(byRank)
      .flatMap((step) => {
        const endpoint = rows.get("serviceendpoint", String(step.values["eventhandler"]));
        if (!endpoint) return [];
        const organization = {
          organizationId,
          organizationName: "counterfoilsandbox",
          organizationHost: new URL(origin).host,
        };
        const { userId, businessUnitId } = caller;
        const when = { nowMs: environment.nowMs(), correlationId: randomUUID() };
        return [{ written, step, endpoint, ...organization, userId, businessUnitId, ...when }];
      });
  const callLater = async (call: Call): Promise<void> => {
    const first = await postWebhook(call);
    const status = triedAgain.has(first) ? await postWebhook(call) : first;
    if (!succeeded(status)) environment.failed(call, status);
    environment.waiting(-1);
  };
  return {
    runSynchronous: async (all, caller) => {
      for (const call of all.flatMap((written) => callsFor(written, synchronous, caller))) {
        if (!succeeded(await postWebhook(call))) throw endpointUnavailable(String(call.endpoint.values["name"]));
      }
    },
    runAsynchronous: (all, caller) => {
      for (const call of all.flatMap((written) => callsFor(written, asynchronous, caller))) {
        environment.waiting(1);
        void callLater(call);
      }
    },
  };
};
