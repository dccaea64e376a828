import { type Api, openStripe } from "./stripe-api.ts";

describe("a bank debit", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const debit = async (iban: string) => {
    const { body } = await api.post("/v1/payment_intents", {
      amount: 2000,
      currency: "eur",
      confirm: true,
      payment_method_types: ["sepa_debit"],
      payment_method_data: {
        type: "sepa_debit",
        sepa_debit: { iban },
        billing_details: { name: "Jo", email: "jo@example.com" },
      },
    });
    const charge = `/v1/charges/${String(body["latest_charge"])}`;
    return {
      status: async () => (await api.get(`/v1/payment_intents/${body.id}`)).body["status"],
      charge: async () => (await api.get(charge, { expand: ["balance_transaction"] })).body,
    };
  };

  it.each([
    ["AT611904300234573201", 2],
    ["AT321904300235473204", 180],
    ["DE89370400440532013000", 2],
  ])("from %s is paid after %d seconds, and has its balance transaction of that time", async (iban, seconds) => {
    const { status, charge } = await debit(iban);
    api.clock.advance(seconds - 1);
    expect([await status(), (await charge())["status"]]).toEqual(["processing", "pending"]);
    api.clock.advance(1);
    expect(await status()).toBe("succeeded");
    expect(await charge()).toMatchObject({
      status: "succeeded",
      balance_transaction: { type: "payment", amount: 2000, created: api.clock.nowSeconds() },
    });
    expect((await api.told()).slice(1)).toEqual([
      "charge.pending",
      "payment_intent.processing",
      "charge.succeeded",
      "payment_intent.succeeded",
    ]);
  });

  it.each([
    ["AT861904300235473202", "payment_intent_payment_attempt_failed"],
    ["AT981904300000343434", "charge_exceeds_source_limit"],
    ["AT601904300000121212", "charge_exceeds_weekly_limit"],
    ["AT981904300002222227", "insufficient_funds"],
  ])("from %s comes back as %s", async (iban, code) => {
    const { status, charge } = await debit(iban);
    api.clock.advance(2);
    expect(await status()).toBe("requires_payment_method");
    expect(await charge()).toMatchObject({ status: "failed", failure_code: code, balance_transaction: null });
  });

  it("that is called back is lost at once: there is no answer to it", async () => {
    const { status, charge } = await debit("AT591904300235473203");
    api.clock.advance(2);
    expect(await status()).toBe("succeeded");
    expect((await charge())["disputed"]).toBe(true);
    const { body } = await api.get("/v1/disputes");
    expect(body["data"]).toMatchObject([
      { status: "lost", reason: "debit_not_authorized", evidence_details: { due_by: 0 }, balance_transactions: [{}] },
    ]);
    expect((await api.told()).slice(-3)).toEqual([
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.closed",
    ]);
  });
});
