import { type Api, type Body, openStripe, payment } from "./stripe-api.ts";

describe("lists", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const list = async (kind: string, parameters = {}) =>
    (await api.get(`/v1/${kind}`, parameters)).body["data"] as Body[];
  const idsOf = (items: readonly Body[]) => items.map(({ id }) => id);
  const typesOf = (items: readonly Body[]) => items.map((item) => String(item["type"]));

  /** Three payments with a refund each, a minute apart; the oldest first. */
  const payThree = async () => {
    const made: Body[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { body } = await api.post("/v1/payment_intents", payment("pm_card_visa", { capture_method: "automatic" }));
      await api.post("/v1/refunds", { payment_intent: body.id, amount: 100 });
      made.push(body);
      api.clock.advance(60);
    }
    return made;
  };

  it.each(["payment_intents", "charges", "refunds", "balance_transactions"])(
    "of %s take every bound of a time",
    async (kind) => {
      await payThree();
      const all = (await list(kind, { limit: 100 })).reverse();
      const middle = Number(all[Math.floor(all.length / 2)]?.["created"]);
      const kept = async (range: object) => idsOf(await list(kind, { limit: 100, created: range })).reverse();
      const wanted = (fits: (created: number) => boolean) => idsOf(all.filter((one) => fits(Number(one["created"]))));
      expect(await kept({ gt: middle })).toEqual(wanted((at) => at > middle));
      expect(await kept({ gte: middle })).toEqual(wanted((at) => at >= middle));
      expect(await kept({ lt: middle })).toEqual(wanted((at) => at < middle));
      expect(await kept({ lte: middle, gt: middle - 1 })).toEqual(wanted((at) => at === middle));
    },
  );

  it("of charges and refunds keep to a payment", async () => {
    const [first, second] = await payThree();
    const of = { payment_intent: second?.id ?? "" };
    expect(idsOf(await list("charges", of))).toEqual([second?.["latest_charge"]]);
    expect((await list("refunds", of)).map((refund) => refund["payment_intent"])).toEqual([second?.id]);
    expect(idsOf(await list("refunds", { charge: String(first?.["latest_charge"]) }))).toHaveLength(1);
  });

  it("of a payment go on within it", async () => {
    const [first] = await payThree();
    await api.post("/v1/refunds", { payment_intent: first?.id ?? "", amount: 200 });
    const of = { payment_intent: first?.id ?? "", limit: 1 };
    const [newest] = await list("refunds", of);
    expect(newest?.["amount"]).toBe(200);
    expect(await list("refunds", { ...of, starting_after: newest?.id ?? "" })).toMatchObject([{ amount: 100 }]);
  });

  it("of events take types, patterns, a time and a place to begin, all at once", async () => {
    const [, second] = await payThree();
    const types = ["charge.succeeded", "refund.*"];
    expect(typesOf(await list("events", { types }))).toEqual([
      "refund.updated",
      "refund.created",
      "charge.succeeded",
      "refund.updated",
      "refund.created",
      "charge.succeeded",
      "refund.updated",
      "refund.created",
      "charge.succeeded",
    ]);
    const since = { types, created: { gt: Number(second?.["created"]) } };
    const [, , begin] = await list("events", { types, created: { lte: Number(second?.["created"]) } });
    expect(typesOf(await list("events", { ...since, ending_before: begin?.id ?? "", limit: 2 }))).toEqual([
      "charge.succeeded",
      "refund.updated",
    ]);
    expect(await list("events", { types: ["payout.paid"] })).toEqual([]);
  });

  it("of events forget them after thirty days", async () => {
    await payThree();
    api.clock.advance(30 * 86_400 + 1);
    expect(await list("events")).toEqual([]);
  });

  it("of events tell the undelivered from the delivered", async () => {
    await api.post("/v1/webhook_endpoints", { url: "http://127.0.0.1:9/", enabled_events: ["charge.succeeded"] });
    api.sandbox.setDelivery({ drop: 1 });
    await payThree();
    expect(typesOf(await list("events", { delivery_success: false }))).toEqual(Array(3).fill("charge.succeeded"));
    const delivered = typesOf(await list("events", { delivery_success: true, limit: 100 }));
    expect(delivered).not.toContain("charge.succeeded");
    expect(delivered).toContain("payment_intent.succeeded");
  });

  it("refuse a place that is not there, two places, and pages that are too long", async () => {
    const status = async (parameters: object) => (await api.get("/v1/charges", { ...parameters })).status;
    expect(await status({ starting_after: "ch_none" })).toBe(400);
    expect(await status({ starting_after: "ch_1", ending_before: "ch_2" })).toBe(400);
    expect([await status({ limit: 101 }), await status({ limit: 0 })]).toEqual([400, 400]);
  });
});
