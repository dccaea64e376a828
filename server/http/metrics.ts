import { Counter, Gauge, Registry } from "prom-client";
import type { WorkQueue } from "../ports/inbox.ts";
import type { Route } from "./request.ts";

/** Prometheus figures of one server. */
export interface Metrics {
  counted(kind: string, outcome: string): void;
  readonly route: Route;
}

/** `tallies`: what the ledger did how often, refetches among it. */
export const createMetrics = (
  queue: Pick<WorkQueue, "backlog">,
  tallies: () => Readonly<Record<string, number>> = () => ({}),
): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const handled = new Counter({
    name: "counterfoil_inbox_handled_total",
    help: "Items handled, by kind and outcome",
    labelNames: ["kind", "outcome"],
    registers,
  });
  new Gauge({
    name: "counterfoil_inbox_waiting",
    help: "Items that wait or are in work",
    registers,
    collect() {
      this.set(queue.backlog().waiting);
    },
  });
  new Gauge({
    name: "counterfoil_inbox_dead",
    help: "Dead letters",
    registers,
    collect() {
      this.set(queue.backlog().dead);
    },
  });
  new Gauge({
    name: "counterfoil_ledger_total",
    help: "What the ledger did: gateway asked again (refetch), rows written, unchanged, races lost",
    labelNames: ["what"],
    registers,
    collect() {
      for (const [what, times] of Object.entries(tallies())) this.set({ what }, times);
    },
  });
  return {
    counted: (kind, outcome) => handled.inc({ kind, outcome }),
    route: async () => ({ status: 200, contentType: registry.contentType, text: await registry.metrics() }),
  };
};
