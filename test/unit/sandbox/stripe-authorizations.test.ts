import { type Api, type Body, openStripe, payment } from "./stripe-api.ts";

const sevenDays = 7 * 86_400;

describe("money that is held", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const hold = async () =>
    (await api.post("/v1/payment_intents", payment("pm_card_visa", { capture_method: "manual" }))).body;
  const chargeOf = async (intent: Body) => (await api.get(`/v1/charges/${String(intent["latest_charge"])}`)).body;
  const errorOf = ({ body }: { body: Body }) => body["error"] as { readonly [name: string]: unknown };
  const toldSince = async () => (await api.told()).slice(3);

  it("says until when it can be taken", async () => {
    const charge = await chargeOf(await hold());
    expect(charge["payment_method_details"]).toMatchObject({
      card: { capture_before: Number(charge["created"]) + sevenDays },
    });
  });

  it("is given free by Stripe after seven days, and cannot be taken then", async () => {
    const held = await hold();
    api.clock.advance(sevenDays - 1);
    expect(await toldSince()).toEqual([]);
    api.clock.advance(1);
    expect(await toldSince()).toEqual(["charge.expired", "payment_intent.canceled"]);
    expect(await chargeOf(held)).toMatchObject({ captured: false, amount_captured: 0, refunded: true });
    expect(errorOf(await api.post(`/v1/payment_intents/${held.id}/capture`))).toMatchObject({
      code: "payment_intent_unexpected_state",
      payment_intent: { status: "canceled", cancellation_reason: "automatic" },
    });
  });

  it("is given free when the payment is canceled, which is no refund", async () => {
    const held = await hold();
    await api.post(`/v1/payment_intents/${held.id}/cancel`, { cancellation_reason: "requested_by_customer" });
    expect(await toldSince()).toEqual(["charge.refunded", "payment_intent.canceled"]);
    expect((await api.get("/v1/refunds", { payment_intent: held.id })).body["data"]).toEqual([]);
    api.clock.advance(sevenDays);
    expect(await toldSince()).toHaveLength(2);
  });

  it("stays taken when the seven days are over", async () => {
    const held = await hold();
    await api.post(`/v1/payment_intents/${held.id}/capture`);
    api.clock.advance(sevenDays);
    expect((await api.get(`/v1/payment_intents/${held.id}`)).body["status"]).toBe("succeeded");
    expect(await toldSince()).toEqual(["charge.captured", "payment_intent.succeeded", "charge.updated"]);
    expect(await chargeOf(held)).toMatchObject({ balance_transaction: expect.stringMatching(/^txn_/) as unknown });
  });

  it.each([2001, 0])("is not taken as %d of 2000", async (amount) => {
    const held = await hold();
    const refused = await api.post(`/v1/payment_intents/${held.id}/capture`, { amount_to_capture: amount });
    expect([refused.status, errorOf(refused)["param"]]).toEqual([400, "amount_to_capture"]);
    expect((await api.get(`/v1/payment_intents/${held.id}`)).body["status"]).toBe("requires_capture");
  });
});
