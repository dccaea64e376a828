import { describe, expect, it, jest } from "@jest/globals";
import { choices } from "../../../core/generated/tables.ts";
import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import type { ClaimedItem } from "../../../server/ports/inbox.ts";
import type { Heard } from "../../../server/use-cases/ledger/apply-events.ts";
import type { ApplyAnswer } from "../../../server/use-cases/ledger/news.ts";
import type { Notice } from "../../../server/use-cases/notify/notice.ts";
import { handleGatewayEvents } from "../../../server/use-cases/webhooks/handle-gateway-events.ts";
import { createFakeDataverse } from "../../fixtures/fake-dataverse.ts";
import { anEvent, anIntent } from "../../fixtures/gateway-objects.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const paymentId = "33333333-3333-4333-8333-333333333333";
const receivedAt = 1_000_000;

const itemOf = (event: GatewayEvent, tries = 1): ClaimedItem => ({
  id: event.id,
  kind: "gateway-event",
  lane: "pi_1",
  body: JSON.stringify(event),
  receivedAt,
  tries,
});

const setUp = (answer: Awaited<ApplyAnswer>, nowMs = receivedAt) => {
  const dataverse = createFakeDataverse();
  /** Writes the journal where the real one does: together with the payment. */
  const apply = jest.fn(async ({ journal }: Heard): ApplyAnswer => {
    if (!answer.ok || answer.value.kind !== "written") return answer;
    const written = await dataverse.transact(journal(answer.value.paymentId));
    return written.ok ? answer : { ok: false, error: { kind: "dataverse", fault: written.error } };
  });
  const afterSettled = jest.fn(async () => undefined);
  const kept: Notice[] = [];
  const handleAll = handleGatewayEvents({
    ...{ dataverse, afterSettled, livemode: false },
    notices: { keep: async (notice) => void kept.push(notice) },
    ledger: { apply },
    log: rememberingLog(),
    clock: () => nowMs,
  });
  const handle = async (item: ClaimedItem) => (await handleAll([item]))[0];
  return {
    dataverse,
    apply,
    afterSettled,
    kept,
    handle,
    handleAll,
    eventRow: () => dataverse.rows("cfl_gatewayevents")[0],
  };
};

const succeeded = anEvent("payment_intent.succeeded", anIntent({ status: "succeeded" }));

describe("a gateway event", () => {
  it("leaves a row that says what became of it, without a secret", async () => {
    const { handle, eventRow } = setUp({ ok: true, value: { kind: "written", paymentId } });
    expect(await handle(itemOf(succeeded))).toEqual({ kind: "done" });
    expect(eventRow()).toMatchObject({
      cfl_eventid: succeeded.id,
      cfl_type: "payment_intent.succeeded",
      cfl_state: choices.eventState.applied,
      cfl_attempts: 1,
      _cfl_paymentid_value: paymentId,
    });
    expect(JSON.stringify(eventRow())).not.toContain("_secret_");
  });

  it("of the other mode is ignored visibly and touches nothing", async () => {
    const { handle, apply, eventRow } = setUp({ ok: true, value: { kind: "written", paymentId } });
    expect(await handle(itemOf({ ...succeeded, livemode: true }))).toEqual({ kind: "done" });
    expect(apply).not.toHaveBeenCalled();
    expect(eventRow()).toMatchObject({
      cfl_state: choices.eventState.ignored,
      cfl_error: expect.stringContaining("live"),
    });
  });

  it("of a row that is not there yet waits, is shown as parked, and becomes a dead letter in the end", async () => {
    const missing = { ok: true, value: { kind: "missing", why: "the payment's row is not there" } } as const;
    const early = setUp(missing);
    expect(await early.handle(itemOf(succeeded))).toMatchObject({ kind: "again" });
    expect(early.eventRow()).toBeUndefined();
    expect(await early.handle(itemOf(succeeded, 4))).toMatchObject({ kind: "again" });
    expect(early.eventRow()).toMatchObject({ cfl_state: choices.eventState.parked });
    const late = setUp(missing, receivedAt + 3_600_000);
    expect(await late.handle(itemOf(succeeded, 30))).toMatchObject({ kind: "dead" });
    expect(late.eventRow()).toMatchObject({ cfl_state: choices.eventState.dead_letter });
  });

  it("waits as long as Dataverse is down, and as it is told", async () => {
    const fault = { kind: "unavailable", detail: "429", retryAfterMs: 7000 } as const;
    const { handle } = setUp({ ok: false, error: { kind: "dataverse", fault } }, receivedAt + 86_400_000);
    expect(await handle(itemOf(succeeded, 50))).toMatchObject({ kind: "again", afterMs: 7000 });
  });

  it("is a dead letter when it is refused for good", async () => {
    const fault = { kind: "refused", status: 400, code: "0x80048d19", message: "unknown property" } as const;
    const { handle, eventRow } = setUp({ ok: false, error: { kind: "dataverse", fault } });
    expect(await handle(itemOf(succeeded))).toMatchObject({ kind: "dead" });
    expect(eventRow()).toMatchObject({ cfl_error: expect.stringContaining("0x80048d19") });
  });

  it("has the owner of its payment told when it is given up, by the hour when it happened", async () => {
    const fault = { kind: "refused", status: 400, code: "0x80048d19", message: "unknown property" } as const;
    const { handle, kept } = setUp({ ok: false, error: { kind: "dataverse", fault } });
    await handle(itemOf({ ...succeeded, created: Date.UTC(2026, 10, 27, 9, 59, 59) / 1000 }));
    expect(kept).toEqual([
      { kind: "event-given-up", reference: succeeded.id, payment: "pi_1", onceIn: "2026-11-27T09" },
    ]);
  });

  it("that is applied or still waits has nobody told", async () => {
    const applied = setUp({ ok: true, value: { kind: "written", paymentId } });
    await applied.handle(itemOf(succeeded));
    const waiting = setUp({ ok: true, value: { kind: "missing", why: "the payment's row is not there" } });
    await waiting.handle(itemOf(succeeded, 4));
    expect([...applied.kept, ...waiting.kept]).toEqual([]);
  });

  it("is handled again when its row could not be written", async () => {
    const { handle, dataverse } = setUp({ ok: true, value: { kind: "written", paymentId } });
    dataverse.failNext({ kind: "unavailable", detail: "503" });
    expect(await handle(itemOf(succeeded))).toMatchObject({ kind: "again" });
  });

  it("goes with the others of its payment into one write", async () => {
    const { handleAll, apply, dataverse } = setUp({ ok: true, value: { kind: "written", paymentId } });
    const created = anEvent("payment_intent.created", anIntent());
    expect(await handleAll([itemOf(created), itemOf(succeeded)])).toEqual([{ kind: "done" }, { kind: "done" }]);
    expect(apply).toHaveBeenCalledTimes(1);
    expect(apply.mock.calls[0]?.[0].observations).toHaveLength(2);
    expect(dataverse.calls).toEqual(["BATCH cfl_gatewayevents"]);
    expect(dataverse.rows("cfl_gatewayevents")).toHaveLength(2);
  });

  it("that concerns no payment is ignored visibly and asks nobody", async () => {
    const { handle, apply, eventRow } = setUp({ ok: true, value: { kind: "written", paymentId } });
    await handle(itemOf(anEvent("customer.created", { object: "customer", id: "cus_1" })));
    expect(apply).not.toHaveBeenCalled();
    expect(eventRow()).toMatchObject({
      cfl_state: choices.eventState.ignored,
      cfl_error: "it concerns no payment",
    });
  });

  it("of a shape that cannot be read has its payment asked about and stays parked with the reason, to be replayed", async () => {
    const { handle, apply, eventRow } = setUp({ ok: true, value: { kind: "written", paymentId } });
    const { amount: _unknownThen, ...old } = anIntent();
    const handled = await handle(itemOf(anEvent("payment_intent.succeeded", old, { api_version: "2011-01-01" })));
    expect(apply).toHaveBeenCalledWith(expect.objectContaining({ isUnreadable: true, observations: [] }));
    expect(handled).toMatchObject({ kind: "dead" });
    expect(eventRow()).toMatchObject({
      cfl_state: choices.eventState.parked,
      cfl_error: expect.stringContaining("2011-01-01"),
    });
  });

  it("made by hand, without a time and a mode, is taken for a test event of the moment when it came", async () => {
    const { handle, eventRow } = setUp({ ok: true, value: { kind: "written", paymentId } });
    const { created: _time, livemode: _mode, ...byHand } = succeeded;
    expect(await handle({ ...itemOf(succeeded), body: JSON.stringify(byHand) })).toEqual({ kind: "done" });
    expect(eventRow()).toMatchObject({
      cfl_state: choices.eventState.applied,
      cfl_createdon: new Date(receivedAt).toISOString().replace(".000Z", "Z"),
    });
  });
});
