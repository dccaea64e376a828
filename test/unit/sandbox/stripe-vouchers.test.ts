import { type Api, type Body, openStripe } from "./stripe-api.ts";

let api: Api;
beforeEach(async () => {
  api = await openStripe();
});
afterEach(() => api.sandbox.close());

const voucher = async (differences: object = {}): Promise<Body> =>
  (
    await api.post("/v1/payment_intents", {
      ...{ amount: 2500, currency: "jpy", confirm: true, return_url: "https://shop.example/" },
      payment_method_data: { type: "konbini", billing_details: { name: "Nancy", email: "n@b.example" } },
      ...differences,
    })
  ).body;

const now = async (id: string): Promise<Body> => (await api.get(`/v1/payment_intents/${id}`)).body;

interface Details {
  readonly expires_at: number;
  readonly hosted_voucher_url: string;
}

const detailsOf = (intent: Body): Details =>
  (intent["next_action"] as { readonly konbini_display_details: Details }).konbini_display_details;

describe("a voucher for a convenience store", () => {
  it("waits with its codes, a page and an end, and there is no charge", async () => {
    const intent = await voucher();
    expect(intent).toMatchObject({
      status: "requires_action",
      latest_charge: null,
      next_action: {
        type: "konbini_display_details",
        konbini_display_details: { stores: { lawson: { payment_code: expect.stringMatching(/^\d{6}$/) } } },
      },
    });
    expect(new Date(detailsOf(intent).expires_at * 1000).toISOString()).toBe("2026-11-26T14:59:59.000Z");
    expect(await api.told()).toEqual(["payment_intent.created", "payment_intent.requires_action"]);
  });

  it("is paid three minutes later", async () => {
    const { id } = await voucher();
    api.clock.advance(181);
    expect(await now(id)).toMatchObject({ status: "succeeded", amount_received: 2500 });
    expect(await api.told()).toEqual(expect.arrayContaining(["charge.succeeded", "payment_intent.succeeded"]));
  });

  it.each([
    ["pay", "succeeded", null],
    ["expire", "requires_payment_method", expect.objectContaining({ code: "payment_intent_payment_attempt_expired" })],
  ])("follows what its page is told: %s", async (outcome, status, last_payment_error) => {
    const intent = await voucher();
    const { hosted_voucher_url: url } = detailsOf(intent);
    const fields = new URLSearchParams({ client_secret: String(intent["client_secret"]), outcome });
    expect((await api.sandbox.fetch(new Request(url))).status).toBe(200);
    await api.sandbox.fetch(new Request(url, { method: "POST", body: fields }));
    expect(await now(intent.id)).toMatchObject({ status, last_payment_error, next_action: null });
    expect((await api.sandbox.fetch(new Request(url))).status).toBe(404);
  });

  it("stays given up, whatever time brings", async () => {
    const { id } = await voucher();
    await api.post(`/v1/payment_intents/${id}/cancel`);
    api.clock.advance(10 * 86_400);
    expect((await now(id))["status"]).toBe("canceled");
  });

  it("cannot be passed off as the bank's dialog", async () => {
    const intent = await voucher();
    const request = new Request("http://127.0.0.1:4780/endive/internal/authenticate", {
      method: "POST",
      body: JSON.stringify({ client_secret: intent["client_secret"], outcome: "succeed" }),
    });
    expect((await api.sandbox.fetch(request)).status).toBe(400);
    expect((await now(intent.id))["status"]).toBe("requires_action");
  });

  it("is refused without a name and an address to reach its payer", async () => {
    const nameless = { payment_method_data: { type: "konbini", billing_details: { name: "Nancy" } } };
    const answer = await api.post("/v1/payment_intents", {
      ...{ amount: 2500, currency: "jpy", confirm: true, return_url: "https://shop.example/" },
      ...nameless,
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: "parameter_missing", param: "billing_details[email]" } },
    });
  });
});
