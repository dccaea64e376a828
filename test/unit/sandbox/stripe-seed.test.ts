import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Api, type Body, openStripe } from "./stripe-api.ts";

const day = 86_400;

describe("payments that are seeded", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const listOf = async (path: string, parameters = {}) => (await api.get(path, parameters)).body["data"] as Body[];

  it("are paid, each at its own time, and nobody is told", async () => {
    expect(api.sandbox.seed({ payments: 10, overSeconds: 10 * day })).toEqual({ ok: true, value: undefined });
    const paid = await listOf("/v1/payment_intents", {
      limit: 100,
      expand: ["data.latest_charge.balance_transaction"],
    });
    expect(paid.map(({ created }) => (api.clock.nowSeconds() - Number(created)) / day)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(paid.at(-1)).toMatchObject({
      status: "succeeded",
      latest_charge: { paid: true, balance_transaction: { status: "available" } },
    });
    expect(await api.told()).toEqual([]);
  });

  it("may differ, be refunded or declined, by the rules of the API", async () => {
    api.sandbox.seed({
      payments: 4,
      overSeconds: day,
      order: (index) =>
        [
          { metadata: { row: "7" } },
          {},
          { payment_method: "pm_card_chargeDeclined" },
          { payment_method: "pm_card_createDispute" },
        ][index] ?? {},
      refund: (index) => (index === 1 ? 300 : undefined),
    });
    const [disputed, declined, refunded, plain] = await listOf("/v1/payment_intents", {
      expand: ["data.latest_charge"],
    });
    expect(plain?.["metadata"]).toEqual({ row: "7" });
    expect(refunded?.["latest_charge"]).toMatchObject({ amount_refunded: 300 });
    expect(declined).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "card_declined" },
    });
    expect(disputed?.["latest_charge"]).toMatchObject({ disputed: true });
  });

  it("leave to the clock what is still to come", async () => {
    api.sandbox.seed({ payments: 1, overSeconds: day, order: () => ({ capture_method: "manual" }) });
    const status = async () => (await listOf("/v1/payment_intents"))[0]?.["status"];
    api.clock.advance(6 * day - 1);
    expect(await status()).toBe("requires_capture");
    api.clock.advance(1);
    expect(await status()).toBe("canceled");
  });

  it("say which of them cannot be", () => {
    const seeded = api.sandbox.seed({ payments: 1, overSeconds: 1, order: () => ({ amount: 1 }) });
    expect(seeded).toEqual({ ok: false, error: expect.stringContaining("Payment 0: Amount must be") });
  });

  it("stay in the folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stripe-seed-"));
    const first = await openStripe(folder);
    first.sandbox.seed({ payments: 3, overSeconds: day });
    await first.sandbox.close();
    const second = await openStripe(folder);
    expect((await second.get("/v1/charges")).body["data"]).toHaveLength(3);
    await second.sandbox.close();
    rmSync(folder, { recursive: true });
  });
});
