import { openShop, order, representation, type Answered, type Shop } from "./shop.ts";

const names = ({ body }: Answered): readonly unknown[] => (body.value ?? []).map((row) => row["shop_name"]);

describe("Dataverse's stand-in, querying", () => {
  let shop: Shop;
  let first: string;
  const query = (options: string, headers?: Readonly<Record<string, string>>) =>
    shop.call("GET", `shop_orders?${options}`, undefined, headers);
  beforeEach(async () => {
    shop = await openShop();
    const { body } = await shop.call("POST", "contacts", { lastname: "O'Neil" }, representation);
    const contact = { "shop_ContactId@odata.bind": `/contacts(${String(body["contactid"])})` };
    const values = { shop_name: "Apple", shop_amount: 10, shop_count: 1, shop_paidon: "2026-01-01T10:00:00Z" };
    ({ id: first } = await order(shop.call, { ...values, ...contact, shop_gift: true, shop_tags: "1,2" }));
    await order(shop.call, { shop_name: "banana", shop_amount: 20, shop_count: 20, shop_status: 2, shop_note: "x" });
    await order(shop.call, { shop_name: "Cherry's", shop_amount: 30, shop_weight: 3 });
    await shop.call("POST", "shop_lines", {
      shop_name: "l1",
      shop_quantity: 2,
      "shop_OrderId@odata.bind": `/shop_orders(${first})`,
    });
  });
  afterEach(() => shop.sandbox.close());

  it.each([
    ["shop_name eq 'APPLE'", ["Apple"]],
    ["shop_name ne 'apple'", ["banana", "Cherry's"]],
    ["shop_name eq 'Cherry''s'", ["Cherry's"]],
    ["shop_amount gt 10 and shop_amount le 30", ["banana", "Cherry's"]],
    ["shop_amount lt 11 or shop_name eq 'banana'", ["Apple", "banana"]],
    ["not (shop_amount ge 20)", ["Apple"]],
    ["contains(shop_name,'AN')", ["banana"]],
    ["startswith(shop_name,'ch') or endswith(shop_name,'le')", ["Apple", "Cherry's"]],
    ["not contains(shop_name,'an')", ["Apple", "Cherry's"]],
    ["shop_count eq null", ["Cherry's"]],
    ["shop_note ne null", ["banana"]],
    ["shop_gift eq true", ["Apple"]],
    ["shop_status eq 2", ["banana"]],
    ["shop_paidon ge 2026-01-01T09:00:00Z and shop_paidon lt 2026-01-01T11:00:00%2B00:00", ["Apple"]],
    ["shop_amount eq shop_count", ["banana"]],
    ["shop_ContactId/lastname eq 'o''neil'", ["Apple"]],
    ["shop_ContactId eq null", ["banana", "Cherry's"]],
    ["shop_ContactId/createdby/fullname eq 'Ada Administrator'", ["Apple"]],
    ["shop_order_lines/any(l:l/shop_quantity gt 1)", ["Apple"]],
    ["shop_order_lines/any()", ["Apple"]],
    ["shop_order_lines/all(l:l/shop_name eq 'no')", ["banana", "Cherry's"]],
    ["Microsoft.Dynamics.CRM.In(PropertyName='shop_count',PropertyValues=['1','20'])", ["Apple", "banana"]],
    ["Microsoft.Dynamics.CRM.ContainValues(PropertyName='shop_tags',PropertyValues=['2'])", ["Apple"]],
  ])("filters by %s", async (filter, expected) => {
    expect(names(await query(`$filter=${filter}&$orderby=shop_name`))).toEqual(expected);
  });

  it("finds by id, with or without quotes around it", async () => {
    expect(names(await query(`$filter=shop_orderid eq ${first}`))).toEqual(["Apple"]);
    expect(names(await query(`$filter=shop_orderid eq '${first.toUpperCase()}' and shop_amount eq 10`))).toEqual([
      "Apple",
    ]);
  });

  it.each([
    ["$filter=shop_nothing eq 1", 400],
    ["$filter=shop_name eq 1", 400],
    ["$filter=shop_name eq", 400],
    ["$filter=shop_name like 'x'", 400],
    ["$filter=(shop_name eq 'x'", 400],
    ["$filter=shop_name eq 'x' eq 'y'", 400],
    ["$filter=Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", 501],
    ["$filter=shop_nobody/any(x:x/y eq 1)", 400],
    ["$select=shop_nothing", 400],
    ["$orderby=shop_nothing", 400],
    ["$expand=shop_nothing", 400],
    ["$top=x", 400],
    ["$skip=1", 501],
    ["$search=x", 501],
    ["fetchXml=<fetch/>", 501],
  ])("refuses %s with %i", async (options, status) => {
    const answered = await query(options);
    expect([answered.status, answered.body.error?.code]).toEqual([
      status,
      status === 400 ? "0x80060888" : "0x80040216",
    ]);
  });

  it("orders by several columns, nothing first, text without case", async () => {
    expect(names(await query("$orderby=shop_count asc,shop_name desc"))).toEqual(["Cherry's", "Apple", "banana"]);
    expect(names(await query("$orderby=shop_name desc"))).toEqual(["Cherry's", "banana", "Apple"]);
  });

  it("counts beside the rows, alone, and regardless of $top", async () => {
    const { body } = await query("$count=true&$top=1&$filter=shop_amount gt 10");
    expect([body["@odata.count"], body.value?.length]).toEqual([2, 1]);
    expect((await shop.call("GET", "shop_orders/$count?$filter=shop_amount gt 10")).text).toBe("2");
  });

  it("pages by an encoded cookie, in order, each row once, and passes over $top", async () => {
    const pages: unknown[][] = [];
    let path: string | undefined = "shop_orders?$select=shop_name&$orderby=shop_amount desc&$top=1";
    while (path !== undefined) {
      const answered: Answered = await shop.call("GET", path, undefined, { prefer: "odata.maxpagesize=2" });
      expect(answered.headers.get("preference-applied")).toBe("odata.maxpagesize=2");
      pages.push([...names(answered)]);
      const next: unknown = answered.body["@odata.nextLink"];
      path = typeof next === "string" ? next.replace("http://127.0.0.1:4780", "") : undefined;
    }
    expect(pages).toEqual([["Cherry's", "banana"], ["Apple"]]);
  });

  it("goes on behind the last row of a page though rows before it are gone", async () => {
    const { body } = await query("$select=shop_name", { prefer: "odata.maxpagesize=2" });
    await shop.call("DELETE", `shop_orders(${first})`);
    const next = String(body["@odata.nextLink"]).replace("http://127.0.0.1:4780", "");
    expect(names(await shop.call("GET", next, undefined, { prefer: "odata.maxpagesize=2" }))).toEqual(["Cherry's"]);
  });

  it("selects what is asked for and the key, and says so in the context", async () => {
    const { body } = await query(
      `$select=shop_name&$filter=shop_orderid eq ${first}&$expand=shop_ContactId($select=lastname)`,
    );
    expect(body["@odata.context"]).toBe(
      "http://127.0.0.1:4780/api/data/v9.2/$metadata#shop_orders(shop_name,shop_ContactId(lastname))",
    );
    const [row] = body.value ?? [];
    expect(Object.keys(row ?? {})).toEqual(["@odata.etag", "shop_name", "shop_orderid", "shop_ContactId"]);
  });

  it("reads a column, a navigation and a collection by their addresses", async () => {
    expect((await shop.call("GET", `shop_orders(${first})/shop_name`)).body.value).toBe("Apple");
    expect((await shop.call("GET", `shop_orders(${first})/shop_name/$value`)).text).toBe("Apple");
    expect((await shop.call("GET", `shop_orders(${first})/shop_note`)).status).toBe(204);
    const { body } = await shop.call("GET", `shop_orders(${first})/shop_ContactId?$select=fullname`);
    expect(body).toMatchObject({
      fullname: "O'Neil",
      "@odata.context": expect.stringMatching(/#contacts\(fullname\)\/\$entity$/),
    });
    expect((await shop.call("GET", `shop_orders(${first})/shop_order_lines`)).body.value).toHaveLength(1);
  });

  it("lists what there is at the service root", async () => {
    expect((await shop.call("GET", "")).body.value).toContainEqual({
      name: "shop_orders",
      kind: "EntitySet",
      url: "shop_orders",
    });
  });
});
