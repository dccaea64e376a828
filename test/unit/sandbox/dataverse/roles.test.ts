import { openShop, order, type Shop } from "./shop.ts";

describe("Dataverse's stand-in, roles", () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.sandbox.close());

  it("answers 401 to a stranger, and says where to sign in", async () => {
    const request = new Request("http://127.0.0.1:4780/api/data/v9.2/WhoAmI", {
      headers: { authorization: "Bearer x" },
    });
    const { status, headers } = await shop.sandbox.fetch(request);
    expect([status, headers.get("www-authenticate")]).toEqual([401, expect.stringContaining("Bearer")]);
  });

  it("lets staff read every order and write none, naming the missing privilege", async () => {
    const { id } = await order(shop.as("payer"));
    const staff = shop.as("staff");
    expect((await staff("GET", `shop_orders(${id})`)).status).toBe(200);
    const { status, body } = await staff("PATCH", `shop_orders(${id})`, { shop_name: "x" });
    expect([status, body.error?.code]).toEqual([403, "0x80048306"]);
    expect(body.error?.message).toContain("prvWriteshop_order");
  });

  it("lets a payer see and change own orders only", async () => {
    const payer = shop.as("payer");
    const { id: foreign } = await order(shop.as("server"));
    const { id: own } = await order(payer, { shop_name: "mine" });
    expect((await payer("GET", "shop_orders?$select=shop_name")).body.value).toMatchObject([{ shop_name: "mine" }]);
    expect((await payer("PATCH", `shop_orders(${own})`, { shop_name: "still mine" })).status).toBe(204);
    const { status, body } = await payer("PATCH", `shop_orders(${foreign})`, { shop_name: "taken" });
    expect([status, body.error?.code]).toEqual([403, "0x80040220"]);
    expect((await payer("GET", `shop_orders(${foreign})`)).status).toBe(403);
    expect((await payer("DELETE", `shop_orders(${foreign})`)).status).toBe(403);
  });

  it("does not let a payer create rows for somebody else", async () => {
    const staffId = String((await shop.as("staff")("GET", "WhoAmI")).body["UserId"]);
    const given = await shop.as("payer")("POST", "shop_orders", { "ownerid@odata.bind": `/systemusers(${staffId})` });
    expect(given.status).toBe(403);
  });

  it("asks for Append and AppendTo before it points one row to another", async () => {
    const { body } = await shop.call("GET", "contacts?$select=fullname");
    const bind = { "shop_ContactId@odata.bind": `/contacts(${String(body.value?.[0]?.["contactid"])})` };
    expect((await shop.as("server")("POST", "shop_orders", bind)).status).toBe(204);
    const { status, body: refused } = await shop.as("payer")("POST", "shop_orders", bind);
    expect([status, refused.error?.message]).toEqual([403, expect.stringContaining("prvAppendToContact")]);
  });

  it("asks for AppendTo on the currency of an amount as on any other row", async () => {
    const { body } = await shop.call("GET", "transactioncurrencies?$select=isocurrencycode");
    const currency = `/transactioncurrencies(${String(body.value?.[0]?.["transactioncurrencyid"])})`;
    const values = { shop_amount: 5, "transactioncurrencyid@odata.bind": currency };
    const { status, body: refused } = await shop.as("server")("POST", "shop_orders", values);
    expect([status, refused.error?.message]).toEqual([403, expect.stringContaining("prvAppendToTransactionCurrency")]);
  });

  it("hides expanded rows that the caller may not read", async () => {
    const { id } = await order(shop.as("payer"));
    await shop.call("POST", "shop_lines", { "shop_OrderId@odata.bind": `/shop_orders(${id})` });
    expect((await shop.as("staff")("GET", `shop_orders(${id})?$expand=shop_order_lines`)).status).toBe(403);
    const { body } = await shop.call("GET", `shop_orders(${id})?$expand=shop_order_lines`);
    expect(body["shop_order_lines"]).toHaveLength(1);
  });

  it("leaves registering steps to the administrator", async () => {
    expect((await shop.as("server")("POST", "serviceendpoints", { name: "x" })).status).toBe(403);
    expect((await shop.as("staff")("POST", "sdkmessageprocessingsteps", { name: "x" })).status).toBe(403);
  });
});
