import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Api, type Body, openStripe, payment } from "./stripe-api.ts";

const order = { amount: 1000, currency: "eur" };

describe("the manners of Stripe's API", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const errorOf = (body: Body) => body["error"] as { readonly [name: string]: unknown };
  const idsOf = (body: Body) => (body["data"] as Body[]).map(({ id }) => id);

  it.each([
    ["no key", {}, 401],
    ["a live key", { authorization: "Bearer sk_live_abc" }, 401],
    ["a publishable key", { authorization: "Bearer pk_test_sandbox" }, 403],
  ])("turns %s away from creating an intent", async (_what, headers, status) => {
    const bare = { authorization: "", ...headers };
    expect((await api.post("/v1/payment_intents", order, bare)).status).toBe(status);
  });

  it("takes any restricted test key", async () => {
    expect((await api.call("GET", "/v1/account", { key: "rk_test_anything" })).body.object).toBe("account");
  });

  it("names the resource it does not have, and asks not to be asked again", async () => {
    const { status, body, headers } = await api.get("/v1/subscriptions");
    expect(status).toBe(501);
    expect(errorOf(body)["message"]).toContain("GET /v1/subscriptions");
    expect(headers.get("stripe-should-retry")).toBe("false");
  });

  it("names the parameter it does not have", async () => {
    const { status, body } = await api.post("/v1/payment_intents", {
      ...order,
      transfer_data: { destination: "acct" },
    });
    expect(status).toBe(501);
    expect(errorOf(body)["message"]).toContain("transfer_data");
  });

  it("says which parameter is missing", async () => {
    const { body } = await api.post("/v1/payment_intents", { currency: "eur" });
    expect(errorOf(body)).toMatchObject({ code: "parameter_missing", param: "amount" });
  });

  it("answers 404 for an intent that is not there", async () => {
    const { status, body } = await api.get("/v1/payment_intents/pi_none");
    expect(status).toBe(404);
    expect(errorOf(body)).toMatchObject({ code: "resource_missing", message: "No such payment_intent: 'pi_none'" });
  });

  it("pages backwards and forwards", async () => {
    const made: string[] = [];
    for (const amount of [100, 200, 300, 400, 500]) {
      made.unshift((await api.post("/v1/payment_intents", { amount, currency: "eur" })).body.id);
    }
    const first = (await api.get("/v1/payment_intents", { limit: 2 })).body;
    expect([idsOf(first), first["has_more"]]).toEqual([made.slice(0, 2), true]);
    const last = (await api.get("/v1/payment_intents", { limit: 3, starting_after: made[1] ?? "" })).body;
    expect([idsOf(last), last["has_more"]]).toEqual([made.slice(2), false]);
    const before = (await api.get("/v1/payment_intents", { limit: 2, ending_before: made[3] ?? "" })).body;
    expect([idsOf(before), before["has_more"]]).toEqual([made.slice(1, 3), true]);
  });

  it("expands in lists, and refuses what is no reference", async () => {
    await api.post("/v1/payment_intents", payment("pm_card_visa"));
    const { body } = await api.get("/v1/payment_intents", { expand: ["data.latest_charge.payment_intent"] });
    expect(body["data"]).toMatchObject([
      { latest_charge: { object: "charge", payment_intent: { object: "payment_intent" } } },
    ]);
    expect((await api.get("/v1/payment_intents", { expand: ["data.amount"] })).status).toBe(400);
  });

  it("filters events by type and by whether they were delivered", async () => {
    await api.post("/v1/payment_intents", payment("pm_card_visa"));
    await api.post("/v1/webhook_endpoints", { url: "http://127.0.0.1:9/", enabled_events: ["payment_intent.created"] });
    api.sandbox.setDelivery({ pause: true });
    await api.post("/v1/payment_intents", order);
    const types = async (parameters: Parameters<Api["get"]>[1]) =>
      ((await api.get("/v1/events", parameters)).body["data"] as { type: string }[]).map(({ type }) => type);
    expect(await types({ delivery_success: false })).toEqual(["payment_intent.created"]);
    expect(await types({ types: ["charge.succeeded", "payment_intent.succeeded"] })).toEqual([
      "payment_intent.succeeded",
      "charge.succeeded",
    ]);
    expect(await types({ type: "charge.*" })).toEqual(["charge.succeeded"]);
    expect(await types({ created: { gt: api.clock.nowSeconds() + 10 } })).toEqual([]);
    expect(api.sandbox.stats().backlog).toBeGreaterThan(0);
  });

  describe("with idempotency keys", () => {
    const key = { "idempotency-key": "create:1" };

    it("repeats the first answer and does nothing twice", async () => {
      const first = await api.post("/v1/payment_intents", order, key);
      const again = await api.post("/v1/payment_intents", order, key);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get("idempotent-replayed")).toBe("true");
      expect(first.headers.get("idempotent-replayed")).toBeNull();
      expect(await api.told()).toEqual(["payment_intent.created"]);
    });

    it("repeats a decline too", async () => {
      const first = await api.post("/v1/payment_intents", payment("pm_card_chargeDeclined"), key);
      const again = await api.post("/v1/payment_intents", payment("pm_card_chargeDeclined"), key);
      expect([again.status, again.body]).toEqual([402, first.body]);
    });

    it("refuses the key for other parameters", async () => {
      await api.post("/v1/payment_intents", order, key);
      const { status, body } = await api.post("/v1/payment_intents", { ...order, amount: 1100 }, key);
      expect(status).toBe(400);
      expect(errorOf(body)["type"]).toBe("idempotency_error");
    });

    it("refuses the key while its first request runs", async () => {
      api.sandbox.setLatency(100);
      const first = api.post("/v1/payment_intents", order, key);
      await new Promise((resolve) => setImmediate(resolve));
      const second = await api.post("/v1/payment_intents", order, key);
      expect(second.status).toBe(409);
      expect(errorOf(second.body)["code"]).toBe("idempotency_key_in_use");
      expect((await first).status).toBe(200);
    });

    it("does not remember what never ran", async () => {
      expect((await api.post("/v1/payment_intents", { currency: "eur" }, key)).status).toBe(400);
      expect((await api.post("/v1/payment_intents", order, key)).status).toBe(200);
    });

    it("forgets after a day", async () => {
      const first = await api.post("/v1/payment_intents", order, key);
      api.clock.advance(86_401);
      expect((await api.post("/v1/payment_intents", order, key)).body.id).not.toBe(first.body.id);
    });
  });

  describe("with faults", () => {
    it.each([
      ["429", 429, "rate_limit"],
      ["lock_timeout", 429, "lock_timeout"],
      ["503", 503, undefined],
    ])("answers %s once and does nothing", async (kind, status, code) => {
      expect(api.sandbox.setFaults({ kind, next: 1 }).ok).toBe(true);
      const { status: met, body } = await api.post("/v1/payment_intents", order);
      expect([met, errorOf(body)["code"]]).toEqual([status, code]);
      expect(await api.told()).toEqual([]);
      expect((await api.post("/v1/payment_intents", order)).status).toBe(200);
    });

    it("does the work and marks the answer as lost", async () => {
      api.sandbox.setFaults({ kind: "timeout-after-commit", next: 1 });
      const { headers } = await api.post("/v1/payment_intents", order);
      expect(headers.get("x-sandbox-drop")).toBe("1");
      expect(await api.told()).toEqual(["payment_intent.created"]);
    });

    it("refuses a kind it does not know, in words", () => {
      expect(api.sandbox.setFaults({ kind: "deadlock", next: 1 })).toMatchObject({ ok: false });
      expect(api.sandbox.setDelivery({ drop: 2 })).toMatchObject({ ok: false });
    });
  });

  it("shows a browser only its own intent, and only a part of it", async () => {
    const { body } = await api.post("/v1/payment_intents", { ...order, metadata: { secret: "x" } });
    const path = `/v1/payment_intents/${body.id}`;
    const key = "pk_test_sandbox";
    const parameters = { client_secret: String(body["client_secret"]) };
    const seen = await api.call("GET", path, { key, parameters });
    expect(seen.body).toMatchObject({ id: body.id, status: "requires_payment_method" });
    expect(seen.body).not.toHaveProperty("metadata");
    expect((await api.call("GET", path, { key })).status).toBe(400);
    expect((await api.call("GET", path, { key, parameters: { client_secret: "pi_x_secret_y" } })).status).toBe(400);
  });

  it("keeps its state in a folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stripe-"));
    const first = await openStripe(folder);
    const { body } = await first.post("/v1/payment_intents", payment("pm_card_chargeDeclined"));
    const intent = (errorOf(body)["payment_intent"] as Body).id;
    await first.sandbox.close();
    const second = await openStripe(folder);
    const paid = await second.post(`/v1/payment_intents/${intent}/confirm`, { payment_method: "pm_card_visa" });
    expect(paid.body["status"]).toBe("succeeded");
    await second.sandbox.close();
    rmSync(folder, { recursive: true });
  });
});
