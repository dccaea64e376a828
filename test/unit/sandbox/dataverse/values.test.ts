import { openShop, order, representation, type Shop } from "./shop.ts";

const formatted = { prefer: 'odata.include-annotations="*"' };

describe("Dataverse's stand-in, values", () => {
  let shop: Shop;
  let currency: (code: string) => Promise<string>;
  let contact: string;
  beforeEach(async () => {
    shop = await openShop();
    currency = async (code) => {
      const { body } = await shop.call("GET", `transactioncurrencies?$filter=isocurrencycode eq '${code}'`);
      return `/transactioncurrencies(${String(body.value?.[0]?.["transactioncurrencyid"])})`;
    };
    const { body } = await shop.call("POST", "contacts", { firstname: "Ada", lastname: "Lovelace" }, representation);
    contact = String(body["contactid"]);
  });
  afterEach(() => shop.sandbox.close());

  it.each([
    ["EUR", 20.005, 20.01, 20.01],
    ["JPY", 250.4, 250, 1.5625],
    ["KWD", 1.2345, 1.235, 3.6324],
  ])("rounds money to the precision of %s and keeps its base amount", async (code, given, kept, base) => {
    const { body } = await shop.call(
      "POST",
      "shop_orders",
      { shop_amount: given, "transactioncurrencyid@odata.bind": await currency(code) },
      representation,
    );
    expect(body).toMatchObject({ shop_amount: kept, shop_amount_base: base });
  });

  it("takes the organisation's currency when none is given, and names it beside a selected amount", async () => {
    const { id } = await order(shop.call, { shop_amount: 5 });
    const { body } = await shop.call("GET", `shop_orders(${id})?$select=shop_amount`, undefined, formatted);
    expect(body["shop_amount@OData.Community.Display.V1.FormattedValue"]).toBe("€5.00");
    expect(body["_transactioncurrencyid_value@OData.Community.Display.V1.FormattedValue"]).toBe("Euro");
  });

  it("shows choices, yes or no, dates and numbers in words when asked", async () => {
    const values = {
      shop_status: 2,
      shop_tags: "1,2",
      shop_paidon: "2026-01-02T15:04:05.678Z",
      shop_dueon: "2026-01-03",
    };
    const { id } = await order(shop.call, { ...values, shop_count: 1234, shop_weight: 1.005 });
    const { body } = await shop.call("GET", `shop_orders(${id})`, undefined, formatted);
    const words = (name: string) => body[`${name}@OData.Community.Display.V1.FormattedValue`];
    expect([words("shop_status"), words("shop_tags"), words("shop_gift")]).toEqual(["Closed", "Open; Closed", "No"]);
    expect([words("shop_paidon"), words("shop_dueon")]).toEqual(["1/2/2026 3:04 PM", "1/3/2026"]);
    expect([words("shop_count"), words("shop_weight")]).toEqual(["1,234", "1.01"]);
    expect(body).toMatchObject({ shop_paidon: "2026-01-02T15:04:05Z", shop_dueon: "2026-01-03" });
  });

  it("writes lookups by navigation name, reads them by value, and names the row they point to", async () => {
    const { id } = await order(shop.call, { "shop_ContactId@odata.bind": `/contacts(${contact})` });
    const { body } = await shop.call("GET", `shop_orders(${id})?$select=_shop_contactid_value`, undefined, formatted);
    expect(body).toMatchObject({
      _shop_contactid_value: contact,
      "_shop_contactid_value@OData.Community.Display.V1.FormattedValue": "Ada Lovelace",
      "_shop_contactid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
      "_shop_contactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "shop_ContactId",
    });
  });

  it("tells apart what a customer column points to", async () => {
    const { id } = await order(shop.call, { "shop_CustomerId_contact@odata.bind": `contacts(${contact})` });
    const { body } = await shop.call("GET", `shop_orders(${id})?$expand=shop_CustomerId_contact($select=fullname)`);
    expect(body["shop_CustomerId_contact"]).toMatchObject({ fullname: "Ada Lovelace" });
    const { body: other } = await shop.call("GET", `shop_orders(${id})?$expand=shop_CustomerId_account`);
    expect(other["shop_CustomerId_account"]).toBeNull();
  });

  it.each([
    ["the wrong case", "shop_contactid@odata.bind", 400, "0x80048d19"],
    ["an unknown navigation", "shop_nobody@odata.bind", 400, "0x80048d19"],
    ["a row that is not there", "shop_ContactId@odata.bind", 404, "0x80040217"],
  ])("refuses to bind with %s", async (_name, property, status, code) => {
    const nobody = "/contacts(00000000-0000-0000-0000-000000000001)";
    const answered = await shop.call("POST", "shop_orders", { [property]: nobody });
    expect([answered.status, answered.body.error?.code]).toEqual([status, code]);
  });

  it("unlinks a lookup by null, and a deleted row from those that pointed to it", async () => {
    const { id } = await order(shop.call, { "shop_ContactId@odata.bind": `/contacts(${contact})` });
    await shop.call("DELETE", `contacts(${contact})`);
    expect((await shop.call("GET", `shop_orders(${id})`)).body["_shop_contactid_value"]).toBeNull();
    expect((await shop.call("PATCH", `shop_orders(${id})`, { "shop_ContactId@odata.bind": null })).status).toBe(204);
  });

  it("associates and dissociates by reference", async () => {
    const { id } = await order(shop.call);
    const { body: line } = await shop.call("POST", "shop_lines", {}, representation);
    const member = `http://127.0.0.1:4780/api/data/v9.2/shop_lines(${String(line["shop_lineid"])})`;
    const members = () => shop.call("GET", `shop_orders(${id})/shop_order_lines?$select=shop_name`);
    await shop.call("POST", `shop_orders(${id})/shop_order_lines/$ref`, { "@odata.id": member });
    expect((await members()).body.value).toHaveLength(1);
    await shop.call("DELETE", `shop_orders(${id})/shop_order_lines(${String(line["shop_lineid"])})/$ref`);
    expect((await members()).body.value).toHaveLength(0);
  });

  it("creates nested rows with the row that holds them", async () => {
    const nested = {
      shop_ContactId: { lastname: "Hopper" },
      shop_order_lines: [{ shop_name: "one" }, { shop_name: "two" }],
    };
    const { id } = await order(shop.call, nested);
    const expand =
      "$expand=shop_ContactId($select=fullname),shop_order_lines($select=shop_name;$orderby=shop_name desc)";
    const { body } = await shop.call("GET", `shop_orders(${id})?${expand}`);
    expect(body["shop_ContactId"]).toMatchObject({ fullname: "Hopper" });
    expect(body["shop_order_lines"]).toMatchObject([{ shop_name: "two" }, { shop_name: "one" }]);
  });

  it.each([
    ["an unknown property", { shop_nothing: 1 }, "0x80048d19"],
    ["a lookup by its value", { _shop_contactid_value: "x" }, "0x80048d19"],
    ["text for a number", { shop_count: "1" }, "0x80048d19"],
    ["a fraction of a whole number", { shop_count: 1.5 }, "0x80048d19"],
    ["a date that is none", { shop_paidon: "tomorrow" }, "0x80048d19"],
    ["a GUID that is none", { shop_orderid: "1" }, "0x80048d19"],
    ["text too long", { shop_reference: "x".repeat(41) }, "0x80044331"],
    ["an option that is none", { shop_status: 9 }, "0x80044330"],
    ["an amount out of range", { shop_amount: 1001 }, "0x80044330"],
    ["a status of another state", { statecode: 0, statuscode: 2 }, "0x80048408"],
    ["a body that is no JSON", "{", "0x80048d19"],
  ])("refuses %s", async (_name, body, code) => {
    const answered = await shop.call("POST", "shop_orders", body);
    expect([answered.status, answered.body.error?.code]).toEqual([400, code]);
  });

  it("numbers by itself, once per row, and moves state and status together", async () => {
    const numbers = await Promise.all([order(shop.call), order(shop.call)]);
    const rows = await Promise.all(numbers.map(({ id }) => shop.call("GET", `shop_orders(${id})`)));
    expect(rows.map(({ body }) => body["shop_number"]).sort()).toEqual(["ORD-0001", "ORD-0002"]);
    const [first] = numbers;
    await shop.call("PATCH", `shop_orders(${first?.id})`, { statecode: 1 });
    expect((await shop.call("GET", `shop_orders(${first?.id})`)).body).toMatchObject({ statecode: 1, statuscode: 2 });
  });

  it("stamps rows with the sandbox's time, and passes over stamps that a caller sends", async () => {
    shop.clock.advance(86_400);
    const { id } = await order(shop.call, { createdon: "2001-01-01T00:00:00Z" });
    const { body } = await shop.call("GET", `shop_orders(${id})`);
    const age = shop.clock.nowMs() - Date.parse(String(body["createdon"]));
    expect(age).toBeLessThan(5_000);
    expect(body["_createdby_value"]).toBe((await shop.call("GET", "WhoAmI")).body["UserId"]);
  });

  it("gives a row to another owner, and says whose business unit it is in", async () => {
    const payer = String((await shop.as("payer")("GET", "WhoAmI")).body["UserId"]);
    const { id } = await order(shop.call, { "ownerid@odata.bind": `/systemusers(${payer})` });
    const { body } = await shop.call("GET", `shop_orders(${id})`);
    expect(body).toMatchObject({ _ownerid_value: payer, _owninguser_value: payer, _owningteam_value: null });
    const { body: team } = await shop.call("POST", "teams", { name: "Tills" }, representation);
    await shop.call("PATCH", `shop_orders(${id})`, { "ownerid@odata.bind": `/teams(${String(team["teamid"])})` });
    const { body: after } = await shop.call("GET", `shop_orders(${id})`, undefined, formatted);
    expect(after).toMatchObject({ _owninguser_value: null, _owningteam_value: team["teamid"] });
    expect(after["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).toBe("team");
  });
});
