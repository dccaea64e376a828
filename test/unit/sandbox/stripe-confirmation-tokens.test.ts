import { type Api, type Body, openStripe } from "./stripe-api.ts";

const key = "pk_test_sandbox";

describe("confirmation tokens", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const tokenise = (card = {}, differences = {}) =>
    api.call("POST", "/v1/confirmation_tokens", {
      key,
      parameters: {
        payment_method_data: {
          type: "card",
          card: { number: "4242 4242 4242 4242", exp_month: 12, exp_year: 34, cvc: "123", ...card },
        },
        return_url: "https://shop.example/",
        metadata: { attempt: "0f3c" },
        ...differences,
      },
    });
  const errorOf = (body: Body) => body["error"] as { readonly [name: string]: unknown };
  const intent = async (differences = {}) =>
    (await api.post("/v1/payment_intents", { amount: 500, currency: "eur", ...differences })).body;

  it("carry what was typed, without the number, and the attempt", async () => {
    const { body } = await tokenise();
    expect(body).toMatchObject({
      object: "confirmation_token",
      metadata: { attempt: "0f3c" },
      payment_intent: null,
      payment_method_preview: { type: "card", card: { brand: "visa", last4: "4242" } },
    });
    expect(JSON.stringify(body)).not.toContain("4242424242424242");
  });

  it.each([
    [{ number: "4242424242424241" }, "incorrect_number"],
    [{ exp_year: 20 }, "invalid_expiry_year"],
    [{ exp_month: 13 }, "invalid_expiry_month"],
    [{ cvc: "1" }, "invalid_cvc"],
  ])("are not made of %j", async (card, code) => {
    const { status, body } = await tokenise(card);
    expect([status, errorOf(body)["code"]]).toEqual([402, code]);
  });

  it.each([
    ["4242424242424242", 200],
    ["4000000000000002", 402],
  ])("are spent by a confirm with %s", async (number, status) => {
    const token = (await tokenise({ number })).body.id;
    const { id } = await intent();
    const confirm = `/v1/payment_intents/${id}/confirm`;
    expect((await api.post(confirm, { confirmation_token: token })).status).toBe(status);
    expect((await api.get(`/v1/confirmation_tokens/${token}`)).body["payment_intent"]).toBe(id);
    const other = await intent();
    const again = await api.post(`/v1/payment_intents/${other.id}/confirm`, { confirmation_token: token });
    expect(errorOf(again.body)["param"]).toBe("confirmation_token");
  });

  it("expire after twelve hours", async () => {
    const token = (await tokenise()).body.id;
    api.clock.advance(12 * 3600);
    const { id } = await intent();
    const { body } = await api.post(`/v1/payment_intents/${id}/confirm`, { confirmation_token: token });
    expect(errorOf(body)["message"]).toContain("expired");
  });

  it("must agree with the intent on future use", async () => {
    const token = (await tokenise({}, { setup_future_usage: "off_session" })).body.id;
    const { id } = await intent();
    const { status, body } = await api.post(`/v1/payment_intents/${id}/confirm`, { confirmation_token: token });
    expect([status, errorOf(body)["param"]]).toEqual([400, "setup_future_usage"]);
  });
});
