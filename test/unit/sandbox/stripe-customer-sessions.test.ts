import { type Api, type Body, openStripe, type Parameters } from "./stripe-api.ts";

let api: Api;
beforeEach(async () => {
  api = await openStripe();
});
afterEach(() => api.sandbox.close());

const features = {
  payment_method_redisplay: "enabled",
  payment_method_remove: "enabled",
  payment_method_save: "enabled",
  payment_method_save_usage: "on_session",
};

const customer = async (): Promise<string> => (await api.post("/v1/customers")).body.id;

const sessionOf = async (owner: string, wanted: Parameters = features): Promise<Body> =>
  (
    await api.post("/v1/customer_sessions", {
      customer: owner,
      components: { payment_element: { enabled: true, features: wanted } },
    })
  ).body;

/** A card of this customer, as a payer's tick leaves it. */
const saved = async (owner: string, redisplay = "always"): Promise<string> => {
  const { body } = await api.post("/v1/payment_methods", {
    type: "card",
    allow_redisplay: redisplay,
    card: { number: "4242424242424242", exp_month: 1, exp_year: 2040, cvc: "123" },
  });
  await api.post(`/v1/payment_methods/${body.id}/attach`, { customer: owner });
  return body.id;
};

const inBrowser = async (act: string, body: object): Promise<{ status: number; body: Body }> => {
  const request = new Request(`http://127.0.0.1:4780/endive/internal/saved-methods/${act}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  const response = await api.sandbox.fetch(request);
  return { status: response.status, body: (await response.json()) as Body };
};

const listed = async (secret: unknown): Promise<string[]> =>
  ((await inBrowser("list", { client_secret: secret })).body["payment_methods"] as Body[]).map(({ id }) => id);

describe("a customer session", () => {
  it("shows the customer's own methods that they agreed to see again, the newest first", async () => {
    const [own, other] = [await customer(), await customer()];
    const first = await saved(own);
    const second = await saved(own);
    await saved(own, "limited");
    await saved(other);
    const { client_secret } = await sessionOf(own);
    expect(await listed(client_secret)).toEqual([second, first]);
  });

  it("shows nothing where it was not asked to, and nothing once it has expired", async () => {
    const own = await customer();
    await saved(own);
    expect(await listed((await sessionOf(own, {}))["client_secret"])).toEqual([]);
    const { client_secret } = await sessionOf(own);
    api.clock.advance(31 * 60);
    expect((await inBrowser("list", { client_secret })).status).toBe(400);
  });

  it("removes a method of its customer and of nobody else", async () => {
    const [own, other] = [await customer(), await customer()];
    const [mine, theirs] = [await saved(own), await saved(other)];
    const { client_secret } = await sessionOf(own);
    expect((await inBrowser("remove", { client_secret, payment_method: theirs })).status).toBe(404);
    expect((await inBrowser("remove", { client_secret, payment_method: mine })).status).toBe(200);
    expect(await listed(client_secret)).toEqual([]);
    expect((await api.get(`/v1/payment_methods/${mine}`)).body["customer"]).toBeNull();
  });

  it("pays with a saved method through a token, for its customer's intent only", async () => {
    const own = await customer();
    const method = await saved(own);
    const { client_secret } = await sessionOf(own);
    const tokenFor = async () =>
      (await inBrowser("token", { client_secret, payment_method: method, return_url: "https://a.example/" })).body.id;
    const foreign = await api.post("/v1/payment_intents", { amount: 700, currency: "eur" });
    const refused = await api.post(`/v1/payment_intents/${foreign.body.id}/confirm`, {
      confirmation_token: await tokenFor(),
    });
    expect(refused.status).toBe(400);
    const intent = await api.post("/v1/payment_intents", { amount: 700, currency: "eur", customer: own });
    const paid = await api.post(`/v1/payment_intents/${intent.body.id}/confirm`, {
      confirmation_token: await tokenFor(),
    });
    expect(paid.body).toMatchObject({ status: "succeeded", payment_method: method, customer: own });
  });

  it("keeps a card whose payer ticked the box, though the intent did not say so", async () => {
    const own = await customer();
    const token = await api.call("POST", "/v1/confirmation_tokens", {
      key: "pk_test_unit",
      parameters: {
        payment_method_data: {
          type: "card",
          allow_redisplay: "always",
          card: { number: "4242424242424242", exp_month: 1, exp_year: 2040, cvc: "123" },
        },
        setup_future_usage: "on_session",
        return_url: "https://a.example/",
      },
    });
    const intent = await api.post("/v1/payment_intents", { amount: 700, currency: "eur", customer: own });
    await api.post(`/v1/payment_intents/${intent.body.id}/confirm`, { confirmation_token: token.body.id });
    expect(await listed((await sessionOf(own))["client_secret"])).toHaveLength(1);
  });

  it("is not opened for somebody unknown, nor for a component that the sandbox does not have", async () => {
    const unknown = await api.post("/v1/customer_sessions", {
      customer: "cus_none",
      components: { payment_element: { enabled: true } },
    });
    expect(unknown.status).toBe(404);
    const table = await api.post("/v1/customer_sessions", {
      customer: await customer(),
      components: { pricing_table: { enabled: true } },
    });
    expect(table.status).toBe(501);
  });
});
