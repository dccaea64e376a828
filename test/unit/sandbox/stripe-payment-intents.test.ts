import { type Api, type Body, openStripe, payment } from "./stripe-api.ts";

const returnUrl = "https://shop.example/return";

describe("PaymentIntents", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const pay = async (method: string, differences = {}): Promise<Body> => {
    const { body } = await api.post("/v1/payment_intents", payment(method, differences));
    return "error" in body ? (body["error"] as { payment_intent: Body }).payment_intent : body;
  };
  const retrieve = async (id: string): Promise<Body> => (await api.get(`/v1/payment_intents/${id}`)).body;
  const errorOf = (body: Body) => body["error"] as { readonly [name: string]: unknown };

  it.each([
    ["chargeDeclined", "card_declined", "generic_decline", "try_again_later"],
    ["visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds", "try_again_later"],
    ["visa_chargeDeclinedLostCard", "card_declined", "lost_card", "do_not_try_again"],
    ["visa_chargeDeclinedStolenCard", "card_declined", "stolen_card", "do_not_try_again"],
    ["chargeDeclinedExpiredCard", "expired_card", "expired_card", "confirm_card_data"],
    ["chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc", "confirm_card_data"],
    ["chargeDeclinedProcessingError", "processing_error", "processing_error", "try_again_later"],
    ["visa_chargeDeclinedVelocityLimitExceeded", "card_declined", "card_velocity_exceeded", "try_again_later"],
    ["chargeCustomerFail", "card_declined", "generic_decline", "try_again_later"],
  ])("declines pm_card_%s with %s, %s, %s", async (name, code, decline_code, advice_code) => {
    const answer = await api.post("/v1/payment_intents", payment(`pm_card_${name}`));
    expect(answer.status).toBe(402);
    expect(errorOf(answer.body)).toMatchObject({ type: "card_error", code, decline_code, advice_code });
    expect(await api.told()).toEqual(["payment_intent.created", "charge.failed", "payment_intent.payment_failed"]);
  });

  it("needs no return_url and offers no redirecting method when redirects are never allowed", async () => {
    const never = { enabled: true, allow_redirects: "never" };
    const wanted = { amount: 2000, currency: "eur", payment_method: "pm_card_visa", confirm: true };
    const { status, body } = await api.post("/v1/payment_intents", { ...wanted, automatic_payment_methods: never });
    expect([status, body["status"]]).toEqual([200, "succeeded"]);
    expect(body["payment_method_types"]).not.toContain("ideal");
  });

  it("shows a block by Radar on the charge only", async () => {
    const intent = await pay("pm_card_radarBlock");
    expect(intent["last_payment_error"]).toMatchObject({ code: "card_declined", decline_code: "fraudulent" });
    const { body } = await api.get(`/v1/charges/${String(intent["latest_charge"])}`);
    expect(body["outcome"]).toMatchObject({ type: "blocked", reason: "highest_risk_level" });
  });

  it("pays with another method after a decline, on the same intent", async () => {
    const declined = await pay("pm_card_chargeDeclined");
    const { body } = await api.post(`/v1/payment_intents/${declined.id}/confirm`, { payment_method: "pm_card_visa" });
    expect(body).toMatchObject({ status: "succeeded", last_payment_error: null, amount_received: 2000 });
  });

  it("forgets the last error at any later update, and no event tells of it", async () => {
    const declined = await pay("pm_card_chargeDeclined");
    const before = (await api.told()).length;
    const { body } = await api.post(`/v1/payment_intents/${declined.id}`, { metadata: { a: "1" } });
    expect(body).toMatchObject({ last_payment_error: null, metadata: { a: "1" } });
    expect(await api.told()).toHaveLength(before);
  });

  it("merges metadata: adds, replaces, removes what is empty", async () => {
    const { body } = await api.post("/v1/payment_intents", {
      amount: 100,
      currency: "eur",
      metadata: { a: "1", b: "2" },
    });
    const changed = await api.post(`/v1/payment_intents/${body.id}`, { metadata: { a: "", c: "3" } });
    expect(changed.body["metadata"]).toEqual({ b: "2", c: "3" });
  });

  it.each(["succeed", "fail"] as const)("lets the payer %s at the bank's check", async (outcome) => {
    const waiting = await pay("pm_card_authenticationRequired", { use_stripe_sdk: true });
    expect(waiting).toMatchObject({
      status: "requires_action",
      latest_charge: null,
      next_action: { type: "use_stripe_sdk" },
    });
    const response = await api.sandbox.fetch(
      new Request("http://127.0.0.1:4780/endive/internal/authenticate", {
        method: "POST",
        body: JSON.stringify({ client_secret: waiting["client_secret"], outcome }),
      }),
    );
    expect(response.status).toBe(200);
    const after = await retrieve(waiting.id);
    const events = (await api.told()).slice(2);
    if (outcome === "succeed") {
      expect(after["status"]).toBe("succeeded");
      expect(events).toEqual(["charge.succeeded", "payment_intent.succeeded"]);
    } else {
      expect(after).toMatchObject({
        status: "requires_payment_method",
        latest_charge: null,
        last_payment_error: { code: "payment_intent_authentication_failure", type: "invalid_request_error" },
      });
      expect(events).toEqual(["payment_intent.payment_failed"]);
    }
  });

  it("sends the payer to a page and back when Stripe.js is not there", async () => {
    const waiting = await pay("pm_card_authenticationRequired", { return_url: returnUrl });
    const { url } = (waiting["next_action"] as { redirect_to_url: { url: string } }).redirect_to_url;
    expect(await (await api.sandbox.fetch(new Request(url))).text()).toContain("€20.00");
    const form = new URLSearchParams({ client_secret: String(waiting["client_secret"]), outcome: "succeed" });
    const back = await api.sandbox.fetch(new Request(url.split("?")[0] ?? "", { method: "POST", body: form }));
    expect(back.status).toBe(303);
    expect(back.headers.get("location")).toContain(`payment_intent=${waiting.id}`);
    expect((await retrieve(waiting.id))["status"]).toBe("succeeded");
  });

  it("captures a part of held money and gives the rest free, which is no refund", async () => {
    const held = await pay("pm_card_visa", { capture_method: "manual" });
    expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 2000 });
    const { body } = await api.post(`/v1/payment_intents/${held.id}/capture`, { amount_to_capture: 500 });
    expect(body).toMatchObject({ status: "succeeded", amount_received: 500, amount_capturable: 0 });
    api.clock.advance(1);
    expect(await api.told()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.amount_capturable_updated",
      "charge.captured",
      "payment_intent.succeeded",
      "charge.updated",
    ]);
    expect((await api.get("/v1/refunds")).body["data"]).toEqual([]);
  });

  it("lets an authorisation lapse after seven days", async () => {
    const held = await pay("pm_card_visa", { capture_method: "manual" });
    api.clock.advance(7 * 86_400);
    expect(await retrieve(held.id)).toMatchObject({ status: "canceled", cancellation_reason: "automatic" });
  });

  it("refuses to cancel what is paid, and shows the intent", async () => {
    const paid = await pay("pm_card_visa");
    const { status, body } = await api.post(`/v1/payment_intents/${paid.id}/cancel`);
    expect(status).toBe(400);
    expect(errorOf(body)).toMatchObject({ code: "payment_intent_unexpected_state", payment_intent: { id: paid.id } });
  });

  it.each([
    [
      "a return address",
      { payment_method_types: undefined, automatic_payment_methods: { enabled: true } },
      "return_url",
    ],
    ["more than the minimum", { amount: 20 }, "amount"],
    ["less than nine digits", { amount: 100_000_000 }, "amount"],
    ["whole units of ISK", { amount: 12_345, currency: "isk" }, "amount"],
    ["tens of the smallest dinar", { amount: 12_345, currency: "kwd" }, "amount"],
    ["a currency that exists", { currency: "xyz" }, "currency"],
    ["no descriptor of its own on a card", { statement_descriptor: "SHOP" }, "statement_descriptor"],
  ])("asks for %s", async (_what, differences, param) => {
    const parameters = Object.fromEntries(
      Object.entries(payment("pm_card_visa", differences as never)).filter(([, value]) => value !== undefined),
    );
    const { status, body } = await api.post("/v1/payment_intents", parameters);
    expect(status).toBe(400);
    expect(errorOf(body)).toMatchObject({ type: "invalid_request_error", param });
  });

  it("keeps a bank debit processing until the bank decides", async () => {
    const debit = {
      payment_method_types: ["sepa_debit"],
      "payment_method_data[type]": "sepa_debit",
      "payment_method_data[sepa_debit][iban]": "AT05 1904 3002 3547 3205",
      "payment_method_data[billing_details][name]": "Jo",
      "payment_method_data[billing_details][email]": "jo@example.com",
    };
    const { payment_method: _none, ...order } = payment("", debit);
    const { body } = await api.post("/v1/payment_intents", order);
    expect(body["status"]).toBe("processing");
    expect(api.sandbox.stats().backlog).toBe(0);
    api.clock.advance(181);
    expect(await retrieve(body.id)).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "payment_intent_payment_attempt_failed" },
    });
    expect((await api.told()).slice(1)).toEqual([
      "charge.pending",
      "payment_intent.processing",
      "charge.failed",
      "payment_intent.payment_failed",
    ]);
  });
});
