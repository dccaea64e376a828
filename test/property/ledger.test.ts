import { applyEvent } from "../fixtures/apply-event.ts";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decimalOf } from "../../core/money.ts";
import { project } from "../../core/projection.ts";
import { projectRefund, refundStates } from "../../core/refund-facts.ts";
import type { GatewayEvent } from "../../core/gateway-objects.ts";
import { paymentColumns } from "../../server/use-cases/ledger/columns.ts";
import { createLedgerWorld } from "../fixtures/ledger-world.ts";
import type { LedgerWorld } from "../fixtures/ledger-world.ts";
import { createModel } from "./gateway-model.ts";

const trouble = fc.constantFrom("restart", "lost-answer", "throttled", "gateway-down", "stranger");
const happening = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant("moves" as const),
      choice: fc.nat(1000),
      tick: fc.constantFrom(0, 0, 1, 5),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({ kind: fc.constant("arrives" as const), which: fc.nat(1000), beside: fc.nat(1000) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("trouble" as const), trouble }) },
);

const cause = ({ dataverse, gateway, restart }: LedgerWorld, what: string): void => {
  const [row] = dataverse.rows("cfl_payments");
  if (what === "restart") restart();
  if (what === "lost-answer") dataverse.loseNextAnswer();
  if (what === "throttled") dataverse.failNext({ kind: "unavailable", detail: "429" });
  if (what === "gateway-down") gateway.failNext({ kind: "doubtful", detail: "503" });
  // Somebody else changes a column of their own: the version moves on under us.
  if (what === "stranger" && row) dataverse.put("cfl_payments", String(row["cfl_paymentid"]), { custom_note: "hello" });
};

/** As the worker does: again until it works. */
const deliver = async (event: GatewayEvent | undefined, world: LedgerWorld): Promise<void> => {
  for (let tries = 0; event && tries < 5; tries += 1) {
    if ((await applyEvent(world.ledger(), event)).ok) return;
  }
};

const expectTrue = (world: LedgerWorld, model: ReturnType<typeof createModel>): void => {
  const truth = model.truth();
  const rows = world.dataverse.rows("cfl_payments");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject(paymentColumns(project(truth)));
  const refunds = world.dataverse.rows("cfl_refunds");
  const wanted = truth.refunds.map(projectRefund).map((facts) => ({
    cfl_gatewayreference: facts.reference,
    cfl_state: refundStates[facts.state],
    cfl_amount: decimalOf(facts),
  }));
  expect(refunds).toHaveLength(wanted.length);
  for (const one of wanted) expect(refunds).toContainEqual(expect.objectContaining(one));
  expect(world.dataverse.rows("cfl_disputes")).toHaveLength(truth.disputes.length);
};

describe("the ledger", () => {
  it("has true rows at the end, whatever order, repetition, restart, lost answer, throttling or rival there was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 30 }), fc.infiniteStream(fc.nat()), async (story, luck) => {
        const model = createModel("automatic_async");
        const world = createLedgerWorld(model.truth);
        for (const what of story) {
          if (what.kind === "moves") model.step(what.choice, what.tick);
          else if (what.kind === "trouble") cause(world, what.trouble);
          else {
            const both = [what.which, what.beside].map((index) => model.events[index % model.events.length]);
            await Promise.all(both.map((event) => deliver(event, world)));
          }
        }
        const rest = [...model.events];
        while (rest.length > 0) await deliver(rest.splice((luck.next().value ?? 0) % rest.length, 1)[0], world);
        expectTrue(world, model);
      }),
      { numRuns: 400 },
    );
  });
});
