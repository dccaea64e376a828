import { choices } from "../../../core/generated/tables.ts";
import { handleReplay } from "../../../server/use-cases/operate/handle-replay.ts";
import type { OperatePorts } from "../../../server/use-cases/operate/ports.ts";
import { anEvent } from "../../fixtures/gateway-objects.ts";
import { createOperateWorld, done, paidTruth, paymentId } from "../../fixtures/operate-world.ts";

const { applied, dead_letter: deadLetter, replay } = choices.eventState;
const set = "cfl_gatewayevents";
const event = anEvent("payment_intent.succeeded", paidTruth().intent, { id: "evt_1" });

const worldOf = (inbox: Partial<OperatePorts["inbox"]> = {}) => {
  const world = createOperateWorld();
  const ports = { ...world.ports, inbox: { ...world.ports.inbox, ...inbox } };
  world.dataverse.put(set, "row-1", { cfl_eventid: "evt_1", cfl_state: replay });
  const handle = (body: object, changes: Partial<OperatePorts> = {}) =>
    handleReplay({ ...ports, ...changes })(world.item("replay", body));
  return { ...world, handle, eventRow: () => world.dataverse.rows(set)[0] };
};

describe("a replay", () => {
  it("revives what lies dead in the store", async () => {
    const revive = jest.fn(async () => true);
    const { handle, applied: again } = worldOf({ revive });
    expect(await handle({ event: "evt_1" })).toEqual(done);
    expect(revive).toHaveBeenCalledWith("evt_1");
    expect(again).toHaveLength(0);
  });

  it("leaves alone what waits in the store anyway", async () => {
    const { handle, applied: again } = worldOf({ holds: (id) => id === "evt_1" });
    expect(await handle({ event: "evt_1" })).toEqual(done);
    expect(again).toHaveLength(0);
  });

  it.each([
    ["its id", { event: "evt_1" }],
    ["its row", { row: "row-1" }],
  ])("by %s fetches the event from Stripe and hands it to the handler of events", async (_what, body) => {
    const { handle, events, applied: again } = worldOf();
    events.set("evt_1", event);
    expect(await handle(body)).toEqual(done);
    expect(again).toMatchObject([{ id: "evt_1", kind: "gateway-event", body: JSON.stringify(event) }]);
  });

  it("waits when the handler of events must wait, and is one grave when it buries the event again", async () => {
    const { handle, events } = worldOf();
    events.set("evt_1", event);
    const later = { kind: "again", afterMs: 9, why: "503" } as const;
    expect(await handle({ event: "evt_1" }, { applyEventsAgain: async () => [later] })).toEqual(later);
    expect(await handle({ event: "evt_1" }, { applyEventsAgain: async () => [{ kind: "dead", why: "x" }] })).toEqual(
      done,
    );
  });

  it.each([
    ["the lookup", { _cfl_paymentid_value: paymentId }],
    ["the summary", { cfl_summary: "charge.refunded: charge, ch_1, payment_intent pi_1, status succeeded" }],
  ])("of an event that Stripe has forgotten reads its payment, known by %s", async (_what, values) => {
    const { handle, dataverse, eventRow } = worldOf();
    dataverse.put(set, "row-1", values);
    expect(await handle({ event: "evt_1" })).toEqual(done);
    expect(eventRow()).toMatchObject({
      cfl_state: applied,
      cfl_error: expect.stringContaining("read from Stripe instead"),
    });
    expect(dataverse.rows("cfl_payments")[0]).toMatchObject({ cfl_status: choices.status.succeeded });
  });

  it("of an event that nobody knows says so on its row", async () => {
    const { handle, eventRow } = worldOf();
    expect(await handle({ event: "evt_1" })).toEqual(done);
    expect(eventRow()).toMatchObject({
      cfl_state: deadLetter,
      cfl_error: expect.stringContaining("Nothing was changed"),
    });
  });

  it("is tried again while Stripe is down", async () => {
    const { handle, ports } = worldOf();
    const retrieveEvent = async () => ({ ok: false, error: { kind: "doubtful", detail: "x" } }) as const;
    expect(await handle({ event: "evt_1" }, { gateway: { ...ports.gateway, retrieveEvent } })).toMatchObject({
      kind: "again",
    });
  });
});
