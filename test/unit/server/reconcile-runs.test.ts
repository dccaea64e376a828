import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import type { Row } from "../../../server/ports/dataverse.ts";
import { reconcile } from "../../../server/use-cases/reconcile/reconcile.ts";
import type { Finding } from "../../../server/use-cases/reconcile/finding.ts";
import { createReport, noNotes, textOf } from "../../../server/use-cases/reconcile/report.ts";
import { aCharge, anIntent, aRefund, aTransaction } from "../../fixtures/gateway-objects.ts";
import { createReconcileWorld, nowSeconds, type ReconcileWorld } from "../../fixtures/reconcile-world.ts";

const [running, done, stopped] = [413500000, 413500001, 413500002];
const minutes = 60_000;

const paid = (index: number): GatewayTruth => {
  const created = nowSeconds - 1000 - index;
  const id = `pi_${index}`;
  return {
    intent: anIntent({ id, status: "succeeded", latest_charge: `ch_${index}`, created }),
    charges: [
      aCharge({
        id: `ch_${index}`,
        payment_intent: id,
        created,
        balance_transaction: aTransaction(),
        amount_refunded: 500,
      }),
    ],
    refunds: [aRefund({ id: `re_${index}`, payment_intent: id, charge: `ch_${index}`, created: created + 10 })],
    disputes: [],
  };
};

/** Thirty payments without rows, ten a page. */
const worldOf = (payments = 30): ReconcileWorld => {
  const world = createReconcileWorld();
  world.pageSize = 10;
  world.truths.push(...Array.from({ length: payments }, (_, index) => paid(index)));
  return world;
};

const runsOf = ({ dataverse }: ReconcileWorld): readonly Row[] => dataverse.rows("cfl_reconciliations");
/** Stops before the page with this number, counted from 0 over all phases. */
const stopsAt = (page: number) => {
  let asked = 0;
  return () => (asked += 1) > page;
};
const window7d = { name: "7d", sinceAt: (now: number) => now - 7 * 86_400 };
const wish = { window: window7d, isDry: false, isStopping: () => false };

describe("a run of the reconciliation", () => {
  it("is recorded on a row: when, since when, what was found", async () => {
    const world = worldOf(2);
    await world.run();
    expect(runsOf(world)).toMatchObject([
      {
        cfl_state: done,
        cfl_checked: 2,
        cfl_corrected: 2,
        cfl_startedon: "2033-05-18T03:33:20Z",
        cfl_finishedon: "2033-05-18T03:33:20Z",
        cfl_since: "2033-05-11T03:33:20Z",
        cfl_findings: "pi_0: no row → created\npi_1: no row → created\n",
      },
    ]);
  });

  it("cuts findings to what the row can hold, and says how many were cut", () => {
    const told: Finding[] = [];
    const report = createReport(noNotes, (finding) => told.push(finding));
    for (let index = 0; index < 4000; index += 1) {
      const reference = `pi_${index}_with_a_long_name`;
      report.found({ what: "payment", reference, said: null, is: null, repair: { kind: "created" } });
    }
    const text = textOf(report.notes());
    expect(text.length).toBeLessThan(100_000);
    expect(text).toMatch(/… and \d+ more\.\n$/);
    const shown = text.split("\n").filter((line) => line.includes("created")).length;
    expect(shown + Number(/and (\d+) more/.exec(text)?.[1])).toBe(4000);
    expect(told).toHaveLength(4000);
  });

  it("goes round once, however slow it is, when it was not taken up", async () => {
    const world = worldOf(2);
    const ports = world.ports({ clock: () => (world.clock.ms += 1_000) });
    expect(await reconcile(wish, ports)).toMatchObject({ kind: "done" });
    expect(world.lists).toEqual(["events", "refunds", "disputes", "intents"]);
  });

  it("is taken up where it was stopped, with what it had found", async () => {
    const world = worldOf();
    const first = await world.run({ isStopping: stopsAt(6) });
    expect(first).toMatchObject({ kind: "stopped", notes: { corrected: 30 } });
    expect(runsOf(world)).toMatchObject([{ cfl_state: stopped, cfl_corrected: 30 }]);
    world.lists.length = 0;
    world.clock.ms += 5 * minutes;
    expect(await world.run()).toMatchObject({ kind: "done", notes: { corrected: 30, checked: 30 } });
    expect(runsOf(world)).toMatchObject([{ cfl_state: done, cfl_corrected: 30 }]);
    // Refunds are read again, so that payments can be judged; then two pages of payments, and what has come since.
    const read = ["refunds", "refunds", "refunds", "disputes", "intents", "intents"];
    expect(world.lists.slice(0, 6)).toEqual(read);
    expect(world.lists.slice(6)).toEqual(["events", "refunds", "disputes", "intents"]);
  });

  it("looks at what has come since it was stopped, too", async () => {
    const world = worldOf();
    await world.run({ isStopping: stopsAt(6) });
    world.clock.ms += 60 * minutes;
    const late = paid(99);
    world.truths.push({ ...late, intent: { ...late.intent, created: nowSeconds + 600 } });
    await world.run();
    expect(world.dataverse.rows("cfl_payments")).toHaveLength(31);
  });

  it("is not taken up by a run over another window, nor after a day", async () => {
    const world = worldOf();
    await world.run({ isStopping: stopsAt(6) });
    await world.run({ window: "30d" });
    expect(runsOf(world).map((row) => row["cfl_state"])).toEqual([stopped, done]);
    world.clock.ms += 25 * 60 * minutes;
    await world.run();
    expect(runsOf(world).map((row) => row["cfl_state"])).toEqual([stopped, done, done]);
  });

  it("begins a list anew when the place to go on from is gone", async () => {
    const world = worldOf();
    await world.run({ isStopping: stopsAt(6) });
    const ports = world.ports();
    const gone = { kind: "refused", code: "resource_missing", message: "gone", param: "starting_after" } as const;
    let isFirst = true;
    const history: typeof ports.history = {
      ...ports.history,
      intents: async (stretch) => {
        if (!isFirst) return ports.history.intents(stretch);
        isFirst = false;
        return { ok: false, error: gone };
      },
    };
    expect(await reconcile(wish, { ...ports, history })).toMatchObject({ kind: "done" });
  });

  it("keeps its place and says why when the gateway stays down, and goes on later", async () => {
    const world = worldOf();
    const ports = world.ports();
    const history: typeof ports.history = {
      ...ports.history,
      intents: async () => ({ ok: false, error: { kind: "busy" } }),
    };
    const ended = await reconcile(wish, { ...ports, history });
    expect(ended).toMatchObject({ kind: "stopped", why: "Stripe: busy" });
    expect(runsOf(world)).toMatchObject([{ cfl_state: stopped }]);
    expect(await world.run()).toMatchObject({ kind: "done" });
    expect(runsOf(world)).toHaveLength(1);
  });

  it("bears throttling of both sides", async () => {
    const world = worldOf();
    const ports = world.ports();
    let asked = 0;
    const history: typeof ports.history = {
      ...ports.history,
      refunds: async (stretch) => {
        asked += 1;
        if (asked % 2 === 0) return ports.history.refunds(stretch);
        world.dataverse.failNext({ kind: "unavailable", detail: "429" });
        return { ok: false, error: { kind: "busy" } };
      },
    };
    expect(await reconcile(wish, { ...ports, history })).toMatchObject({ kind: "done", notes: { unmended: 0 } });
  });

  it("notes what Dataverse refuses for good, and goes on with the rest", async () => {
    const world = worldOf(3);
    await world.run();
    for (const row of world.dataverse.rows("cfl_payments"))
      world.dataverse.put("cfl_payments", String(row["cfl_paymentid"]), { cfl_status: running });
    const ports = world.ports();
    const refused = { kind: "dataverse", fault: { kind: "refused", status: 400, code: "0x1", message: "no" } } as const;
    const ledger: typeof ports.ledger = {
      ...ports.ledger,
      refetch: async (payment, also) =>
        payment.intentId === "pi_1" ? { ok: false, error: refused } : ports.ledger.refetch(payment, also),
    };
    const ended = await reconcile(wish, { ...ports, ledger });
    expect(ended).toMatchObject({ kind: "done", notes: { corrected: 2, unmended: 1 } });
  });
});

describe("two runners", () => {
  /** Goes into the middle of a run and does something else there. */
  const inTheMiddle = async (world: ReconcileWorld, then: () => Promise<unknown>) => {
    const ports = world.ports();
    let isFirst = true;
    const history: typeof ports.history = {
      ...ports.history,
      intents: async (stretch) => {
        if (isFirst) {
          isFirst = false;
          await then();
        }
        return ports.history.intents(stretch);
      },
    };
    return reconcile(wish, { ...ports, history });
  };

  it("do not run at once: the second finds the first at work", async () => {
    const world = worldOf();
    let second: unknown;
    const first = await inTheMiddle(world, async () => {
      second = await reconcile(wish, world.ports());
    });
    expect(first).toMatchObject({ kind: "done" });
    expect(second).toMatchObject({ kind: "busy", freeAfterMs: 120_000 });
    expect(runsOf(world)).toHaveLength(1);
  });

  it("that begin in the same moment make one run", async () => {
    const world = worldOf();
    const ended = await Promise.all([reconcile(wish, world.ports()), reconcile(wish, world.ports())]);
    expect(ended.map(({ kind }) => kind).sort()).toEqual(["busy", "done"]);
    expect(runsOf(world)).toHaveLength(1);
  });

  it("agree on who takes up a run whose server is gone", async () => {
    const world = worldOf();
    await world.run({ isStopping: stopsAt(6) });
    const [row] = runsOf(world);
    world.dataverse.put("cfl_reconciliations", String(row?.["cfl_reconciliationid"]), { cfl_state: running });
    expect(await world.run()).toMatchObject({ kind: "busy" });
    world.clock.ms += 3 * minutes;
    const ended = await Promise.all([reconcile(wish, world.ports()), reconcile(wish, world.ports())]);
    expect(ended.map(({ kind }) => kind).sort()).toEqual(["busy", "done"]);
    expect(runsOf(world)).toHaveLength(1);
  });

  it("give way: who was away for too long finds the run in other hands, and leaves the row alone", async () => {
    const world = worldOf();
    const late = await inTheMiddle(world, async () => {
      world.clock.ms += 3 * minutes;
      await reconcile({ ...wish, isStopping: stopsAt(0) }, world.ports());
      world.clock.ms += 2_000;
    });
    expect(late).toMatchObject({ kind: "stopped" });
    const owner = /"owner":"([^"]*)"/.exec(String(runsOf(world)[0]?.["cfl_cursor"]))?.[1];
    expect(owner).toBe("hand-2");
  });

  it("keep a run whose own write was carried out though its answer was lost", async () => {
    const world = worldOf();
    const ended = await inTheMiddle(world, async () => {
      world.clock.ms += 2_000;
      const ports = world.ports();
      const [row] = runsOf(world);
      // Somebody else, a flow perhaps, changes a column of their own: the version moves on under us.
      world.dataverse.put("cfl_reconciliations", String(row?.["cfl_reconciliationid"]), { custom_note: "hello" });
      expect(ports).toBeDefined();
    });
    expect(ended).toMatchObject({ kind: "done" });
  });
});
