import { randomBytes } from "node:crypto";
import { observeEvent } from "../../../core/fold/observe-event.ts";
import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { type Envelope, packEnvelope, unpackEnvelope } from "../../../server/adapters/azure-queue/envelope.ts";
import { anEvent, anIntent } from "../../fixtures/gateway-objects.ts";

const most = 64 * 1024;

const envelope = (body: string, differences: Partial<Envelope> = {}): Envelope => ({
  ...{ id: "evt_1", kind: "gateway-event", lane: "pi_1", body, receivedAt: 1, tries: 0 },
  ...differences,
});

/** Text that cannot be compressed. */
const noise = (length: number): string => randomBytes(length).toString("base64");

const event = anEvent("payment_intent.succeeded", anIntent());

const eventWith = (more: object): string =>
  JSON.stringify({ object: "event", ...event, data: { object: { ...event.data.object, ...more } } });

const packed = (wanted: Envelope): string => {
  const text = packEnvelope(wanted);
  if (!text.ok) throw new Error(text.error);
  expect(text.value.length).toBeLessThanOrEqual(most);
  return text.value;
};

describe("an item in a message", () => {
  it("comes out as it went in, whatever characters it holds", () => {
    const whole = envelope(JSON.stringify({ name: "Žofie \u0000 \uffff 𝕏 <&>" }), { tries: 3, dueAt: 7 });
    expect(unpackEnvelope(packed(whole))).toEqual(whole);
  });

  it("is compressed when it is large", () => {
    const whole = envelope("x".repeat(1024 * 1024));
    expect(unpackEnvelope(packed(whole))).toEqual(whole);
  });

  it("keeps of an event that is too large even so what the fold reads", () => {
    const read = unpackEnvelope(packed(envelope(eventWith({ noise: noise(200_000) }))));
    expect(observeEvent(JSON.parse(read?.body ?? "") as GatewayEvent)).toEqual(observeEvent(event));
  });

  it("keeps the payment, its kind and its time when even that is too large: somebody must ask", () => {
    const read = unpackEnvelope(packed(envelope(eventWith({ metadata: { noise: noise(200_000) } }))));
    const pointer = JSON.parse(read?.body ?? "") as GatewayEvent;
    expect(pointer).toMatchObject({ type: "payment_intent.succeeded", livemode: false });
    expect(observeEvent(pointer)).toMatchObject({ ok: false, error: { kind: "misshapen", intentId: "pi_1" } });
  });

  it("is refused when it is no event and too large: better no answer than half an item", () => {
    expect(packEnvelope(envelope(noise(200_000), { kind: "attempt" })).ok).toBe(false);
  });

  it.each([
    ["no base64 of ours", "hello"],
    ["JSON of somebody else", Buffer.from('{"hello":1}').toString("base64")],
    [
      "a kind of a later version",
      Buffer.from(JSON.stringify(envelope("", { kind: "new" as "touch" }))).toString("base64"),
    ],
    ["broken compression", Buffer.from([0x1f, 0x8b, 1, 2, 3]).toString("base64")],
  ])("is not read from %s", (_what, text) => {
    expect(unpackEnvelope(text)).toBeUndefined();
  });
});
