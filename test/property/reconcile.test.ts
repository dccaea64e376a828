import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { GatewayTruth } from "../../core/gateway-objects.ts";
import { project } from "../../core/projection.ts";
import { paymentColumns } from "../../server/use-cases/ledger/columns.ts";
import { childrenOf } from "../../server/use-cases/ledger/children.ts";
import { comparedColumns } from "../../server/use-cases/reconcile/rows.ts";
import { createReconcileWorld, nowSeconds, type ReconcileWorld } from "../fixtures/reconcile-world.ts";
import { createModel } from "./gateway-model.ts";
import { history } from "./histories.ts";

/** Ids and times of one payment among several, inside the window. */
const placed = (truth: GatewayTruth, index: number): GatewayTruth =>
  JSON.parse(
    JSON.stringify(truth, (key, value: unknown) => {
      if (key === "created" && typeof value === "number") return value + nowSeconds - 100_000;
      return typeof value === "string" && /^(pi|ch|re|du|txn)_\d+$/.test(value) ? `${value}x${index}` : value;
    }),
  ) as GatewayTruth;

/** Flags come by events alone: no read tells what they were. */
const told = comparedColumns.filter((column) => !/underreview|fraudwarning|receiptemail/.test(column));
const nonsense = fc.constantFrom<unknown[]>(null, 413500000, 413500004, 413500008, 12.34, "nonsense", true, false);
const keys = { cfl_payments: "cfl_paymentid", cfl_refunds: "cfl_refundid", cfl_disputes: "cfl_disputeid" } as const;

const spoiling = fc.oneof(
  fc.record({
    kind: fc.constant("column" as const),
    which: fc.nat(),
    column: fc.constantFrom(...told),
    value: nonsense,
  }),
  fc.record({
    kind: fc.constant("child" as const),
    which: fc.nat(),
    column: fc.constantFrom("cfl_state", "cfl_amount", "cfl_reasoncode", "cfl_failurereason", "_cfl_paymentid_value"),
    value: nonsense,
  }),
  fc.record({ kind: fc.constant("lost" as const), which: fc.nat() }),
);

type Spoiling = typeof spoiling extends fc.Arbitrary<infer Value> ? Value : never;

const spoil = ({ dataverse }: ReconcileWorld, what: Spoiling): void => {
  const sets = what.kind === "column" ? (["cfl_payments"] as const) : (["cfl_refunds", "cfl_disputes"] as const);
  const rows = sets.flatMap((set) => dataverse.rows(set).map((row) => ({ set, id: String(row[keys[set]]), row })));
  const chosen = rows[what.which % Math.max(1, rows.length)];
  if (!chosen) return;
  // A row that was made for another refund: the reference is gone, and with it all that would find it.
  const values = what.kind === "lost" ? { cfl_gatewayreference: `gone_${chosen.id}` } : { [what.column]: what.value };
  dataverse.put(chosen.set, chosen.id, values);
};

const expectTrue = ({ dataverse, truths }: ReconcileWorld): void => {
  for (const truth of truths) {
    const rows = dataverse.rows("cfl_payments").filter((row) => row["cfl_gatewayreference"] === truth.intent.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject(paymentColumns(project(truth)));
    for (const child of childrenOf(truth)) {
      const found = dataverse.rows(child.set).filter((row) => row["cfl_gatewayreference"] === child.reference);
      expect(found).toEqual([
        expect.objectContaining({ ...child.values, _cfl_paymentid_value: rows[0]?.["cfl_paymentid"] }),
      ]);
    }
  }
};

describe("a reconciliation", () => {
  it("finds and mends whatever was spoilt, and finds nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 4 }),
        fc.array(spoiling, { maxLength: 6 }),
        fc.constantFrom(1, 2, 100),
        async (histories, spoilings, pageSize) => {
          const world = createReconcileWorld();
          world.pageSize = pageSize;
          histories.forEach(({ captureMethod, steps }, index) => {
            const model = createModel(captureMethod);
            for (const [choice, tick] of steps) model.step(choice, tick);
            world.truths.push(placed(model.truth(), index));
          });
          await world.run();
          expectTrue(world);
          spoilings.forEach((one) => spoil(world, one));
          expect(await world.run()).toMatchObject({ kind: "done", notes: { unmended: 0 } });
          expectTrue(world);
          world.found.length = 0;
          expect(await world.run()).toMatchObject({ kind: "done", notes: { corrected: 0, unmended: 0 } });
          expect(world.lines()).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
