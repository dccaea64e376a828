import { type Api, type Body, openStripe, payment } from "./stripe-api.ts";

describe("Radar", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const pay = async (card: string, differences = {}) => {
    const { body: intent } = await api.post("/v1/payment_intents", payment(`pm_card_${card}`, differences));
    api.clock.advance(0);
    return intent;
  };
  const chargeOf = async (intent: Body) => (await api.get(`/v1/charges/${String(intent["latest_charge"])}`)).body;
  const warningsOf = async (intent: Body) =>
    (await api.get("/v1/radar/early_fraud_warnings", { payment_intent: intent.id })).body["data"] as Body[];
  const openReviews = async () => (await api.get("/v1/reviews")).body["data"] as Body[];
  const reviewOf = async (intent: Body) => (await api.get(`/v1/reviews/${String(intent["review"])}`)).body;
  const told = async (kind: string) => (await api.told()).filter((type) => type.startsWith(kind));

  describe("early fraud warnings", () => {
    it("come of one card right after the payment, and leave it paid", async () => {
      const intent = await pay("createIssuerFraudRecord");
      const [warning] = await warningsOf(intent);
      expect(warning).toMatchObject({ actionable: true, charge: intent["latest_charge"], fraud_type: "misc" });
      expect((await api.get(`/v1/radar/early_fraud_warnings/${String(warning?.id)}`)).body).toEqual(warning);
      expect(await chargeOf(intent)).toMatchObject({ disputed: false, paid: true });
      expect(await told("radar.")).toEqual(["radar.early_fraud_warning.created"]);
    });

    it("ask for nothing more once all the money is back", async () => {
      const intent = await pay("createIssuerFraudRecord");
      await api.post("/v1/refunds", { payment_intent: intent.id, amount: 500 });
      expect(await warningsOf(intent)).toMatchObject([{ actionable: true }]);
      await api.post("/v1/refunds", { payment_intent: intent.id });
      expect(await warningsOf(intent)).toMatchObject([{ actionable: false }]);
      expect(await told("radar.")).toEqual(["radar.early_fraud_warning.created", "radar.early_fraud_warning.updated"]);
    });

    it("come of no other card", async () => {
      expect(await warningsOf(await pay("visa"))).toEqual([]);
    });
  });

  describe("reviews", () => {
    it("are opened for an elevated risk; the payment succeeds meanwhile", async () => {
      const intent = await pay("riskLevelElevated");
      const charge = await chargeOf(intent);
      expect(intent).toMatchObject({ status: "succeeded", review: charge["review"] });
      expect(charge["outcome"]).toMatchObject({
        type: "manual_review",
        reason: "elevated_risk_level",
        risk_level: "elevated",
      });
      expect(await openReviews()).toMatchObject([
        { id: intent["review"], charge: charge.id, payment_intent: intent.id, open: true, reason: "rule" },
      ]);
      expect((await api.told()).slice(0, 4)).toEqual([
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
        "review.opened",
      ]);
    });

    it("are closed by approval, once, and leave the list", async () => {
      const intent = await pay("riskLevelElevated");
      const path = `/v1/reviews/${String(intent["review"])}/approve`;
      expect((await api.post(path)).body).toMatchObject({ open: false, reason: "approved", closed_reason: "approved" });
      expect((await api.post(path)).status).toBe(400);
      expect(await openReviews()).toEqual([]);
      expect(await told("review.")).toEqual(["review.opened", "review.closed"]);
    });

    it.each([
      ["requested_by_customer", "refunded"],
      ["fraudulent", "refunded_as_fraud"],
    ])("are closed by a full refund that was %s", async (reason, why) => {
      const intent = await pay("riskLevelElevated");
      await api.post("/v1/refunds", { payment_intent: intent.id, amount: 1, reason });
      expect((await reviewOf(intent))["open"]).toBe(true);
      await api.post("/v1/refunds", { payment_intent: intent.id, reason });
      expect(await reviewOf(intent)).toMatchObject({ open: false, closed_reason: why });
    });

    it("are closed when held money is let go, or was never taken", async () => {
      const canceled = await pay("riskLevelElevated", { capture_method: "manual" });
      await api.post(`/v1/payment_intents/${canceled.id}/cancel`);
      const expired = await pay("riskLevelElevated", { capture_method: "manual" });
      api.clock.advance(7 * 86_400);
      expect([(await reviewOf(canceled))["closed_reason"], (await reviewOf(expired))["closed_reason"]]).toEqual([
        "canceled",
        "payment_never_settled",
      ]);
    });

    it("can be expanded where they are named", async () => {
      const intent = await pay("riskLevelElevated");
      const { body } = await api.get(`/v1/payment_intents/${intent.id}`, { expand: ["review.charge"] });
      expect(body["review"]).toMatchObject({ object: "review", charge: { object: "charge" } });
    });
  });

  it.each(["radarBlock", "riskLevelHighest"])("blocks %s before the bank is asked", async (card) => {
    const { status, body } = await api.post("/v1/payment_intents", payment(`pm_card_${card}`));
    const error = body["error"] as { readonly charge: string; readonly decline_code: string };
    expect([status, error.decline_code]).toEqual([402, "fraudulent"]);
    expect((await api.get(`/v1/charges/${error.charge}`)).body).toMatchObject({
      status: "failed",
      outcome: {
        type: "blocked",
        reason: "highest_risk_level",
        network_status: "not_sent_to_network",
        risk_level: "highest",
      },
    });
  });
});
