import { reconcile } from "../../../server/use-cases/reconcile/reconcile.ts";
import type { Finding } from "../../../server/use-cases/reconcile/finding.ts";
import { createReport, noNotes, textOf } from "../../../server/use-cases/reconcile/report.ts";
import { nowSeconds } from "../../fixtures/reconcile-world.ts";
import { done, minutes, paid, running, runsOf, stopped, stopsAt, wish, worldOf } from "./support/reconcile-run.ts";

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
