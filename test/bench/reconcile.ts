import type { Measurement, Say } from "./measurement.ts";
import { createSeededWorld, type Reconciled } from "./seeded/world.ts";

export interface ReconcileSizes {
  readonly payments: number;
  readonly spoilt: number;
}

export const rowOfRun = (what: string, run: Reconciled) => ({
  "": what,
  "payments checked": run.checked,
  "rows corrected": run.corrected,
  "requests to Stripe": run.requests.stripe,
  "requests to Dataverse": run.requests.dataverse,
  "time, s": Number(run.seconds.toFixed(1)),
  "peak memory, MB": Math.round(run.peakMegabytes),
});

/** Reconciles many payments, some of them spoilt, by the real command line; then once more, when all is true. */
export const reconcileMany =
  ({ payments, spoilt }: ReconcileSizes) =>
  async (say: Say): Promise<Measurement> => {
    say(`making ${payments} payments and their rows …`);
    const world = await createSeededWorld(payments);
    try {
      await world.spoil(spoilt);
      say("reconciling …");
      const first = await world.reconcile("30d");
      say("once more …");
      const second = await world.reconcile("30d");
      const pages = Math.ceil(payments / 100);
      return {
        name: "reconcile",
        rows: [rowOfRun(`${spoilt} rows spoilt`, first), rowOfRun("all true", second)],
        notes: [
          `The window holds all ${payments} payments: ${pages} pages of 100. A page is one request to Stripe and one to Dataverse; every twentieth payment is partly refunded, and pages of refunds are read besides.`,
          "A row that is wrong costs one write in Dataverse; at Stripe it is read afresh, with its refunds and disputes.",
          "Dataverse is told of the run's progress once a second at most. Memory is the resident set of the process at its highest; Node alone takes about 60 MB of it.",
        ],
      };
    } finally {
      await world.stop();
    }
  };

/** 100,000 payments. */
export const reconcileBenchmark = reconcileMany({ payments: 100_000, spoilt: 200 });
