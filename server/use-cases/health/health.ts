import type { Dataverse } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { WorkQueue } from "../../ports/inbox.ts";
import type { Clock } from "../../ports/log.ts";

export interface HealthPorts {
  readonly queue: Pick<WorkQueue, "backlog">;
  readonly dataverse: Pick<Dataverse, "whoAmI">;
  readonly gateway: Pick<Gateway, "ping">;
  readonly clock: Clock;
  /** When the last webhook event came in, milliseconds since 1970. */
  lastEventAt(): number | undefined;
}

export interface Health {
  readonly ready: boolean;
  readonly store: "ok" | "unavailable";
  readonly dataverse: "ok" | "unreachable";
  readonly stripe: "ok" | "unreachable";
  readonly lastEventOn: string | null;
  /** Age of the oldest item that waits, in seconds. */
  readonly lagSeconds: number;
  readonly backlog: number;
  readonly deadLetters: number;
}

/** Reachability is asked at most this often: a probe every second must not eat the request limits. */
const rememberMs = 10_000;

const rememberFor = (ask: () => Promise<boolean>, clock: Clock): (() => Promise<boolean>) => {
  let asked = Number.NEGATIVE_INFINITY;
  let known: Promise<boolean> = Promise.resolve(false);
  return () => {
    if (clock() - asked > rememberMs) {
      asked = clock();
      known = ask();
    }
    return known;
  };
};

/** How the server is: ready when its store works; a vendor that is down makes it wait, not fail. */
export const createHealth = (ports: HealthPorts): (() => Promise<Health>) => {
  const dataverse = rememberFor(async () => (await ports.dataverse.whoAmI()).ok, ports.clock);
  const stripe = rememberFor(async () => (await ports.gateway.ping()).ok, ports.clock);
  const queue = (): ReturnType<WorkQueue["backlog"]> | undefined => {
    try {
      return ports.queue.backlog();
    } catch {
      return undefined;
    }
  };
  return async () => {
    const waiting = queue();
    const oldest = waiting?.oldestReceivedAt;
    const last = ports.lastEventAt();
    return {
      ready: waiting !== undefined,
      store: waiting ? "ok" : "unavailable",
      dataverse: (await dataverse()) ? "ok" : "unreachable",
      stripe: (await stripe()) ? "ok" : "unreachable",
      lastEventOn: last === undefined ? null : new Date(last).toISOString(),
      lagSeconds: oldest === undefined ? 0 : Math.max(0, Math.round((ports.clock() - oldest) / 1000)),
      backlog: waiting?.waiting ?? 0,
      deadLetters: waiting?.dead ?? 0,
    };
  };
};
