import { err, ok, type Result } from "../../../core/result.ts";
import type { Answer } from "../../ports/dataverse.ts";
import type { GatewayAnswer } from "../../ports/gateway.ts";
import type { LedgerFault } from "../../ports/ledger.ts";

export type Learnt<Value> = Promise<Result<Value, LedgerFault>>;

export const askGateway = async <Value>(answer: GatewayAnswer<Value>): Learnt<Value> => {
  const answered = await answer;
  return answered.ok ? answered : err({ kind: "gateway", fault: answered.error });
};

export const askDataverse = async <Value>(answer: Answer<Value>): Learnt<Value> => {
  const answered = await answer;
  return answered.ok ? answered : err({ kind: "dataverse", fault: answered.error });
};

/** Throttled, down, or beaten to it: the same may work in a while. Everything else will not. */
export const isPassing = (fault: LedgerFault): boolean =>
  fault.kind === "contended" || ["busy", "doubtful", "unavailable"].includes(fault.fault.kind);

const askedMs = (fault: LedgerFault): number | undefined =>
  fault.kind !== "contended" && "retryAfterMs" in fault.fault ? fault.fault.retryAfterMs : undefined;

const tries = 7;
const firstWaitMs = 500;

/**
 * Adapters have retried already; a run of hours is worth some more patience (about half a minute). Only for what may be repeated:
 * reads, and writes that say where they begin.
 */
export const patiently = async <Value>(
  ask: () => Learnt<Value>,
  pause: (ms: number) => Promise<void>,
): Learnt<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask();
    if (answer.ok || attempt === tries || !isPassing(answer.error)) return answer;
    await pause(Math.max(askedMs(answer.error) ?? 0, firstWaitMs * 2 ** (attempt - 1)));
  }
};

/** A fault in words, for a finding or a person. */
export const wordsOf = (fault: LedgerFault): string => {
  if (fault.kind === "contended") return "others kept changing the row";
  const { fault: inner } = fault;
  const detail = "message" in inner ? `${inner.kind} ${inner.message}` : inner.kind;
  return `${fault.kind === "gateway" ? "Stripe" : "Dataverse"}: ${"detail" in inner ? `${detail} ${inner.detail}` : detail}`;
};

const atOnce = 4;

/** Does work for each, some at a time; the first fault ends it. `pulse` is told after each that the run is alive. */
export const forEach = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Learnt<unknown>,
  pulse: () => Learnt<undefined>,
): Learnt<undefined> => {
  const rest = [...items];
  let fault: LedgerFault | undefined;
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined && fault === undefined; item = rest.shift()) {
      const done = await work(item);
      const alive = done.ok ? await pulse() : done;
      if (!alive.ok) fault ??= alive.error;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return fault === undefined ? ok(undefined) : err(fault);
};
