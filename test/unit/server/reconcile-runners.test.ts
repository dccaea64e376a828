import { reconcile } from "../../../server/use-cases/reconcile/reconcile.ts";
import type { ReconcileWorld } from "../../fixtures/reconcile-world.ts";
import { minutes, running, runsOf, stopsAt, wish, worldOf } from "./support/reconcile-run.ts";

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
