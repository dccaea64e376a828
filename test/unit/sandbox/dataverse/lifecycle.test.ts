import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop, order, type Shop } from "./shop.ts";

const statusesOf = async (shop: Shop, times: number): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let turn = 0; turn < times; turn++) statuses.push((await shop.call("POST", "shop_orders", {})).status);
  return statuses;
};

describe("Dataverse's stand-in, trouble on demand", () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.sandbox.close());

  it.each([
    ["429", 429, "0x80072322"],
    ["503", 503, "0x80044151"],
    ["deadlock", 500, "0x80044150"],
  ])("fails the next two requests with %s and does nothing", async (kind, status, code) => {
    expect(shop.sandbox.setFaults({ kind, next: 2 }).ok).toBe(true);
    const { body, headers } = await shop.call("POST", "shop_orders", {});
    expect([body.error?.code, headers.has("retry-after")]).toEqual([code, status === 429]);
    expect(await statusesOf(shop, 2)).toEqual([status, 204]);
    expect((await shop.call("GET", "shop_orders/$count")).text).toBe("1");
  });

  it("says 1205 of a deadlock", async () => {
    shop.sandbox.setFaults({ kind: "deadlock", next: 1 });
    expect((await shop.call("POST", "shop_orders", {})).body.error?.message).toContain("1205");
  });

  it("commits and marks the answer as lost on timeout-after-commit", async () => {
    shop.sandbox.setFaults({ kind: "timeout-after-commit", next: 1 });
    expect((await shop.call("POST", "shop_orders", {})).headers.get("x-sandbox-drop")).toBe("1");
    expect((await shop.call("GET", "shop_orders/$count")).text).toBe("1");
  });

  it("pretends that a version is old, once, where a write names one", async () => {
    const { id, etag } = await order(shop.call);
    shop.sandbox.setFaults({ kind: "stale", next: 1 });
    expect((await shop.call("PATCH", `shop_orders(${id})`, {}, { "if-match": "*" })).status).toBe(204);
    const { body } = await shop.call("GET", `shop_orders(${id})`);
    const now = String(body["@odata.etag"]);
    expect(now).not.toBe(etag);
    const write = () => shop.call("PATCH", `shop_orders(${id})`, {}, { "if-match": now });
    expect([(await write()).status, (await write()).status]).toEqual([412, 204]);
  });

  it("strikes by probability, and ends when the probability is 0", async () => {
    shop.sandbox.setFaults({ kind: "503", probability: 1 });
    expect(await statusesOf(shop, 2)).toEqual([503, 503]);
    shop.sandbox.setFaults({ kind: "503", probability: 0 });
    expect(await statusesOf(shop, 1)).toEqual([204]);
  });

  it("knows several troubles at once", async () => {
    shop.sandbox.setFaults({ kind: "503", next: 1 });
    shop.sandbox.setFaults({ kind: "429", next: 1 });
    expect([...(await statusesOf(shop, 3))].sort()).toEqual([204, 429, 503]);
  });

  it.each([
    [{ kind: "flood", next: 1 }, 'There is no fault "flood"'],
    [{ kind: "503" }, "Give "],
    [{ kind: "503", probability: 2 }, "Give "],
    [null, "There is no fault"],
  ])("refuses %j with a sentence", (faults, sentence) => {
    expect(shop.sandbox.setFaults(faults)).toEqual({ ok: false, error: expect.stringContaining(sentence) });
  });

  it.each([
    [{ mscrmcallerid: "x" }, "the header mscrmcallerid"],
    [{ prefer: "odata.track-changes" }, "the preference odata.track-changes"],
  ])("refuses what it would have to ignore: %j", async (headers, what) => {
    const { status, body } = await shop.call("GET", "shop_orders", undefined, headers);
    expect([status, body.error?.message]).toEqual([501, expect.stringContaining(what)]);
  });
});

describe("Dataverse's stand-in, what it keeps", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dataverse-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("finds rows, keys, versions and numbers again after a restart", async () => {
    const first = await openShop({ dataDir: folder });
    const { id, etag } = await order(first.call, { shop_reference: "pi_1", shop_amount: 5 });
    await first.sandbox.close();
    const second = await openShop({ dataDir: folder });
    const { body } = await second.call("GET", "shop_orders(shop_reference='pi_1')");
    expect(body).toMatchObject({ shop_orderid: id, shop_amount: 5, "@odata.etag": etag, shop_number: "ORD-0001" });
    const { id: next } = await order(second.call);
    expect((await second.call("GET", `shop_orders(${next})`)).body["shop_number"]).toBe("ORD-0002");
    expect((await second.call("POST", "shop_orders", { shop_reference: "pi_1" })).status).toBe(412);
    await second.sandbox.close();
  });

  it("empties everything but the platform's rows and what was imported", async () => {
    const shop = await openShop();
    await order(shop.call);
    shop.sandbox.setFaults({ kind: "503", next: 9 });
    shop.sandbox.reset();
    expect((await shop.call("GET", "shop_orders/$count")).text).toBe("0");
    expect((await shop.call("GET", "transactioncurrencies/$count")).text).toBe("6");
    expect(
      (await shop.call("GET", "solutions?$select=uniquename&$filter=uniquename eq 'Shop'")).body.value,
    ).toMatchObject([{ uniquename: "Shop" }]);
    expect(shop.sandbox.stats()).toMatchObject({ requests: 3, backlog: 0 });
    await shop.sandbox.close();
  });

  it("refuses a file that is no solution", async () => {
    const { createDataverseSandbox } = await import("../../../../sandbox/dataverse/index.ts");
    const { createSandboxClock } = await import("../../../../sandbox/clock.ts");
    const origin = "http://127.0.0.1:4780";
    const open = async () =>
      createDataverseSandbox({ clock: createSandboxClock(), origin, solutions: [new Uint8Array(4)] });
    await expect(open()).rejects.toThrow();
  });
});
