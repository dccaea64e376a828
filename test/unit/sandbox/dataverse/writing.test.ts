import { openShop, order, representation, type Shop } from "./shop.ts";

const id = "11111111-1111-4111-8111-111111111111";

describe("Dataverse's stand-in, writing", () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.sandbox.close());

  it("answers 204 and the new row's address to a creation", async () => {
    const { status, headers, text } = await shop.call("POST", "shop_orders", { shop_name: "A" });
    expect([status, text]).toEqual([204, ""]);
    expect(headers.get("odata-entityid")).toMatch(/\/api\/data\/v9\.2\/shop_orders\([0-9a-f-]{36}\)$/);
  });

  it("answers 201 and the row, without an address, when representation is preferred", async () => {
    const { status, headers, body } = await shop.call(
      "POST",
      "shop_orders?$select=shop_name",
      { shop_name: "A" },
      representation,
    );
    expect(status).toBe(201);
    expect(headers.has("odata-entityid")).toBe(false);
    expect(headers.get("etag")).toBe(body["@odata.etag"]);
    expect(body).toMatchObject({ shop_name: "A", shop_orderid: expect.any(String) });
    expect(body).not.toHaveProperty("shop_amount");
  });

  it.each([
    ["no condition", {}, 201, 200],
    ["If-Match: *", { "if-match": "*" }, 404, 200],
    ["If-None-Match: *", { "if-none-match": "*" }, 201, 412],
    ["the literal If-None-Match: null", { "if-none-match": "null" }, 201, 200],
  ])("with %s, a PATCH meets an absent and a present row by the rules", async (_name, headers, absent, present) => {
    const patch = () => shop.call("PATCH", `shop_orders(${id})`, { shop_name: "A" }, { ...representation, ...headers });
    expect((await patch()).status).toBe(absent);
    await shop.call("PATCH", `shop_orders(${id})`, {});
    expect((await patch()).status).toBe(present);
  });

  it("refuses a change of a row that moved on, with its code, and changes nothing", async () => {
    const { id: row, etag } = await order(shop.call, { shop_name: "A" });
    await shop.call("PATCH", `shop_orders(${row})`, { shop_name: "B" });
    const { status, body } = await shop.call("PATCH", `shop_orders(${row})`, { shop_name: "C" }, { "if-match": etag });
    expect([status, body.error?.code]).toEqual([412, "0x80060882"]);
    expect((await shop.call("GET", `shop_orders(${row})`)).body["shop_name"]).toBe("B");
  });

  it("gives every write a new etag, and 304 to who knows it already", async () => {
    const { id: row, etag } = await order(shop.call);
    expect((await shop.call("GET", `shop_orders(${row})`, undefined, { "if-none-match": etag })).status).toBe(304);
    const { headers } = await shop.call("PATCH", `shop_orders(${row})`, {}, representation);
    expect(headers.get("etag")).not.toBe(etag);
    expect((await shop.call("GET", `shop_orders(${row})`, undefined, { "if-none-match": etag })).status).toBe(200);
  });

  it("creates by alternate key, echoes the address, and takes the key's columns from it", async () => {
    const { status, headers } = await shop.call("PATCH", "shop_orders(shop_reference='pi_1')", { shop_name: "A" });
    expect(status).toBe(204);
    expect(headers.get("odata-entityid")).toMatch(/shop_orders\(shop_reference='pi_1'\)$/);
    const { body } = await shop.call("GET", "shop_orders(shop_reference='PI_1')");
    expect(body).toMatchObject({ shop_name: "A", shop_reference: "pi_1" });
  });

  it("leaves the key's own columns alone when a row is changed by key", async () => {
    await order(shop.call, { shop_reference: "pi_1" });
    await shop.call("PATCH", "shop_orders(shop_reference='pi_1')", { shop_reference: "pi_2", shop_name: "B" });
    expect((await shop.call("GET", "shop_orders(shop_reference='pi_1')")).body["shop_name"]).toBe("B");
  });

  it("keeps alternate keys unique without regard to case, but lets many rows have none", async () => {
    await order(shop.call, { shop_reference: "pi_1" });
    const { status, body } = await shop.call("POST", "shop_orders", { shop_reference: "PI_1" });
    expect([status, body.error?.code]).toEqual([412, "0x80060892"]);
    expect(body.error?.message).toContain("Entity Key shop_ByReference violated");
    await order(shop.call);
    expect((await shop.call("POST", "shop_orders", {})).status).toBe(204);
  });

  it("frees a key when its row lets go of it", async () => {
    const first = await order(shop.call, { shop_reference: "pi_1" });
    await shop.call("PATCH", `shop_orders(${first.id})`, { shop_reference: null });
    expect((await shop.call("POST", "shop_orders", { shop_reference: "pi_1" })).status).toBe(204);
  });

  it.each([
    ["an unknown row", "GET", `shop_orders(${id})`, 404, "0x80040217"],
    ["an unknown key", "GET", "shop_orders(shop_reference='x')", 404, "0x80060891"],
    ["columns that are no key", "GET", "shop_orders(shop_name='x')", 400, "0x80060888"],
    ["an unknown set", "GET", "shops", 404, "0x8006088a"],
    ["a deletion of nothing", "DELETE", `shop_orders(${id})`, 404, "0x80040217"],
  ])("answers %s in Dataverse's words", async (_name, method, path, status, code) => {
    const answered = await shop.call(method, path);
    expect([answered.status, answered.body.error?.code]).toEqual([status, code]);
  });

  it("refuses a second row with the same id", async () => {
    await shop.call("POST", "shop_orders", { shop_orderid: id });
    const { status, body } = await shop.call("POST", "shop_orders", { shop_orderid: id });
    expect([status, body.error?.code]).toEqual([412, "0x80040237"]);
  });

  it("deletes, and with the row what hangs on it in cascade", async () => {
    const { id: row } = await order(shop.call);
    await shop.call("POST", "shop_lines", { "shop_OrderId@odata.bind": `/shop_orders(${row})` });
    expect((await shop.call("DELETE", `shop_orders(${row})`)).status).toBe(204);
    expect((await shop.call("GET", "shop_lines")).body.value).toEqual([]);
  });

  it("changes and empties one column", async () => {
    const { id: row } = await order(shop.call, { shop_name: "A", shop_note: "n" });
    await shop.call("PUT", `shop_orders(${row})/shop_name`, { value: "B" });
    expect((await shop.call("DELETE", `shop_orders(${row})/shop_note`)).status).toBe(204);
    expect((await shop.call("GET", `shop_orders(${row})`)).body).toMatchObject({ shop_name: "B", shop_note: null });
  });

  it("creates and changes many rows in one call, all or none", async () => {
    const type = { "@odata.type": "Microsoft.Dynamics.CRM.shop_order" };
    const path = "shop_orders/Microsoft.Dynamics.CRM.CreateMultiple";
    const { body } = await shop.call("POST", path, { Targets: [{ ...type, shop_reference: "a" }, type] });
    expect(body["Ids"]).toHaveLength(2);
    const twice = { ...type, shop_reference: "b" };
    expect((await shop.call("POST", path, { Targets: [twice, twice] })).status).toBe(412);
    expect((await shop.call("GET", "shop_orders/$count")).text).toBe("2");
  });

  it("says 501 and names what it does not do", async () => {
    const { status, body } = await shop.call("GET", "shop_orders?$apply=aggregate(shop_amount with sum as total)");
    expect([status, body.error?.message]).toEqual([
      501,
      "The sandbox's Dataverse does not support the query option $apply.",
    ]);
  });
});
