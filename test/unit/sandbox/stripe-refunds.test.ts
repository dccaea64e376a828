import { type Api, type Body, openStripe, payment } from "./stripe-api.ts";

describe("refunds", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const pay = async (card: string) => (await api.post("/v1/payment_intents", payment(`pm_card_${card}`))).body;
  const chargeOf = async (intent: Body) => (await api.get(`/v1/charges/${String(intent["latest_charge"])}`)).body;
  const errorOf = (body: Body) => body["error"] as { readonly [name: string]: unknown };
  const toldOfRefund = async () => (await api.told()).filter((type) => type.includes("refund"));

  it("give back parts and count them", async () => {
    const intent = await pay("visa");
    await api.post("/v1/refunds", { payment_intent: intent.id, amount: 500 });
    expect(await chargeOf(intent)).toMatchObject({ amount_refunded: 500, refunded: false });
    await api.post("/v1/refunds", { payment_intent: intent.id });
    expect(await chargeOf(intent)).toMatchObject({ amount_refunded: 2000, refunded: true });
    const { status, body } = await api.post("/v1/refunds", { payment_intent: intent.id });
    expect([status, errorOf(body)["code"]]).toEqual([400, "charge_already_refunded"]);
  });

  it("tell of themselves in Stripe's order", async () => {
    await api.post("/v1/refunds", { payment_intent: (await pay("visa")).id });
    api.clock.advance(2);
    expect(await toldOfRefund()).toEqual([
      "refund.created",
      "charge.refunded",
      "refund.updated",
      "charge.refund.updated",
    ]);
  });

  it("cannot give back more than is left", async () => {
    const intent = await pay("visa");
    await api.post("/v1/refunds", { payment_intent: intent.id, amount: 500 });
    const { body } = await api.post("/v1/refunds", { payment_intent: intent.id, amount: 1600 });
    expect(errorOf(body)).toMatchObject({
      message: "Refund amount (€16.00) is greater than unrefunded amount on charge (€15.00)",
      param: "amount",
    });
  });

  it("may begin pending: nothing counts until it succeeds", async () => {
    const intent = await pay("pendingRefund");
    const { body } = await api.post("/v1/refunds", { payment_intent: intent.id });
    expect(body).toMatchObject({ status: "pending", balance_transaction: null });
    expect(await chargeOf(intent)).toMatchObject({ amount_refunded: 0 });
    api.clock.advance(5);
    expect((await api.get(`/v1/refunds/${body.id}`)).body["status"]).toBe("succeeded");
    expect(await chargeOf(intent)).toMatchObject({ amount_refunded: 2000, refunded: true });
    expect(await toldOfRefund()).toEqual([
      "refund.created",
      "refund.updated",
      "charge.refund.updated",
      "charge.refunded",
    ]);
  });

  it.each(["visa", "pendingRefund"])("of %s cannot be canceled: they wait for no customer", async (card) => {
    const { body } = await api.post("/v1/refunds", { payment_intent: (await pay(card)).id });
    const refused = await api.post(`/v1/refunds/${body.id}/cancel`);
    expect([refused.status, errorOf(refused.body)["message"]]).toEqual([
      400,
      expect.stringContaining(`status of ${String(body["status"])}`),
    ]);
  });

  it("may fail later: the payment is paid again", async () => {
    const intent = await pay("refundFail");
    const { body } = await api.post("/v1/refunds", { payment_intent: intent.id });
    expect(body["status"]).toBe("succeeded");
    api.clock.advance(5);
    expect((await api.get(`/v1/refunds/${body.id}`)).body).toMatchObject({
      status: "failed",
      failure_balance_transaction: expect.stringMatching(/^txn_/) as unknown,
    });
    expect(await chargeOf(intent)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect(await toldOfRefund()).toEqual([
      "refund.created",
      "charge.refunded",
      "refund.failed",
      "charge.refund.updated",
    ]);
  });

  it("are not for money that is only held", async () => {
    const { body } = await api.post("/v1/payment_intents", payment("pm_card_visa", { capture_method: "manual" }));
    const refused = await api.post("/v1/refunds", { payment_intent: body.id });
    expect(errorOf(refused.body)["message"]).toContain("Cancel the PaymentIntent instead");
  });
});
