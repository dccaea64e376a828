import { choices } from "../../../core/generated/tables.ts";
import { err } from "../../../core/result.ts";
import type { GatewayFault } from "../../../server/ports/gateway.ts";
import { handleRefund } from "../../../server/use-cases/operate/handle-refund.ts";
import { aCharge, aRefund } from "../../fixtures/gateway-objects.ts";
import { createOperateWorld, done, paidTruth, paymentId } from "../../fixtures/operate-world.ts";

const { requested, rejected, succeeded } = choices.refundState;

const worldOf = (...given: Parameters<typeof createOperateWorld>) => {
  const world = createOperateWorld(...given);
  const handle = (row: string, tries = 1) => handleRefund(world.ports)(world.item("refund", { row }, tries));
  return { ...world, handle, refund: (row: string) => world.rowOf("cfl_refunds", row) };
};

describe("a refund in doubt", () => {
  const answering = (fault: GatewayFault) => {
    const world = worldOf();
    const createRefund = async () => err(fault);
    const ports = { ...world.ports, gateway: { ...world.ports.gateway, createRefund } };
    return { ...world, handle: (row: string) => handleRefund(ports)(world.item("refund", { row })) };
  };

  it.each<readonly [string, GatewayFault, string]>([
    ["an empty balance", { kind: "refused", code: "balance_insufficient", message: "x" }, "does not hold enough"],
    ["a dispute we do not see", { kind: "unexpected-state", code: "charge_disputed", message: "x" }, "disputed"],
    [
      "anything else",
      { kind: "refused", code: "other", message: "No refunds on Sundays." },
      "Stripe refuses: No refunds on Sundays.",
    ],
  ])("that Stripe refuses for %s is rejected with a sentence", async (_what, fault, words) => {
    const { askRefund, handle, refund } = answering(fault);
    const row = askRefund();
    expect(await handle(row)).toEqual(done);
    expect(refund(row)).toMatchObject({ cfl_state: rejected, cfl_message: expect.stringContaining(words) });
  });

  it.each<readonly [string, GatewayFault]>([
    ["busy", { kind: "busy" }],
    ["in doubt", { kind: "doubtful", detail: "no answer" }],
    ["remembering other terms for the key", { kind: "refused", code: "idempotency_error", message: "x" }],
  ])("is tried again while Stripe is %s, and nothing is claimed", async (_what, fault) => {
    const { askRefund, handle, refund } = answering(fault);
    const row = askRefund();
    expect(await handle(row)).toMatchObject({ kind: "again" });
    expect(refund(row)).toMatchObject({ cfl_state: requested });
  });

  it("that the ledger has written while its try was cut off still gets its words; what the ledger made itself gets none", async () => {
    const { askRefund, handle, refund } = worldOf();
    const written = { cfl_state: succeeded, cfl_gatewayreference: "re_1" };
    const [asked, seen] = [askRefund(written), askRefund(written)];
    expect([await handle(asked, 2), await handle(seen, 1)]).toEqual([done, done]);
    expect(refund(asked)).toMatchObject({ cfl_message: expect.stringContaining("accepted") });
    expect(refund(seen)?.["cfl_message"] ?? null).toBeNull();
  });

  it("that was made before is adopted by its metadata; another organisation's of the same GUID is not", async () => {
    const world = worldOf();
    const row = world.askRefund({ cfl_amount: 5 });
    const metadata = { cfl_refund: row, cfl_organization: paymentId };
    world.becomes(paidTruth({ refunds: [aRefund({ metadata })] }));
    await world.handle(row);
    expect(world.heard).toHaveLength(1);
    const other = world.askRefund({ cfl_amount: 5 });
    const ours = { cfl_refund: other, cfl_organization: world.organizationId };
    world.becomes(paidTruth({ refunds: [aRefund({ id: "re_9", metadata: ours })] }));
    await world.handle(other, 2);
    expect(world.heard).toHaveLength(1);
    expect(world.refund(other)).toMatchObject({ cfl_state: succeeded, cfl_gatewayreference: "re_9" });
  });

  it("that somebody took ahead of us is explained by what the payment has become", async () => {
    const world = worldOf();
    const charge = aCharge();
    const createRefund = async () => {
      world.becomes(paidTruth({ charges: [charge], refunds: [aRefund({ amount: 1500 })] }));
      return err({ kind: "refused", code: "", message: "Refund amount is greater" } as const);
    };
    const row = world.askRefund({ cfl_amount: 10 });
    const ports = { ...world.ports, gateway: { ...world.ports.gateway, createRefund } };
    await handleRefund(ports)(world.item("refund", { row }));
    expect(world.refund(row)).toMatchObject({ cfl_message: "Only €5.00 of this payment can still be refunded." });
  });

  it("is left alone once its row says more than requested", async () => {
    const { askRefund, handle, heard } = worldOf();
    expect(await handle(askRefund({ cfl_state: succeeded }))).toEqual(done);
    expect(heard).toHaveLength(0);
  });

  it("is told nothing while Dataverse is down, and asks Stripe once in the end", async () => {
    const world = worldOf();
    const row = world.askRefund();
    world.dataverse.failNext({ kind: "unavailable", detail: "503", retryAfterMs: 7_000 });
    expect(await world.handle(row)).toMatchObject({ kind: "again", afterMs: 7_000 });
    expect(await world.handle(row, 2)).toEqual(done);
    expect(world.heard).toHaveLength(1);
  });

  it("whose refusal cannot be written because the row changed is judged anew", async () => {
    const world = worldOf(paidTruth({ refunds: [aRefund({ amount: 2000 })] }));
    const row = world.askRefund();
    const retrieve = world.ports.gateway.retrieveTruth;
    const retrieveTruth: typeof retrieve = async (id) => {
      world.dataverse.put("cfl_refunds", row, { cfl_name: "changed" });
      return retrieve(id);
    };
    const ports = { ...world.ports, gateway: { ...world.ports.gateway, retrieveTruth } };
    expect(await handleRefund(ports)(world.item("refund", { row }))).toMatchObject({ kind: "again" });
    expect(world.refund(row)).toMatchObject({ cfl_state: requested });
  });
});
