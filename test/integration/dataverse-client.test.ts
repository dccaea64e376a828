import { DynamicsWebApi } from "dynamics-web-api";
import { tokens } from "../../sandbox/fixed.ts";
import { type Front, openFront } from "../../sandbox/http-front.ts";
import { openShop, type Shop } from "../unit/sandbox/dataverse/shop.ts";

type Row = Readonly<Record<string, unknown>>;

const id = "11111111-1111-4111-8111-111111111111";

describe("Dataverse's stand-in, to a client that others wrote", () => {
  let shop: Shop;
  let front: Front;
  let client: DynamicsWebApi;
  beforeEach(async () => {
    shop = await openShop();
    const opened = await openFront(0, () => ({ kind: "web", fetch: shop.sandbox.fetch }));
    if (!opened.ok) throw new Error(opened.error);
    front = opened.value;
    client = new DynamicsWebApi({
      serverUrl: `http://127.0.0.1:${front.port}/`,
      dataApi: { version: "9.2" },
      onTokenRefresh: () => Promise.resolve(tokens.administrator),
      // Without it the client passes over 404 and 412.
      propagateErrors: true,
    });
  });
  afterEach(async () => {
    await front.close();
    await shop.sandbox.close();
  });

  const create = (data: Row) =>
    client.create<Row, Row>({ collection: "shop_orders", data, returnRepresentation: true });

  it("creates, reads, changes and deletes", async () => {
    const created = await create({ shop_name: "A", shop_amount: 5 });
    const key = String(created["shop_orderid"]);
    await client.update({ collection: "shop_orders", key, data: { shop_name: "B" } });
    const read = await client.retrieve<Row>({
      ...{ collection: "shop_orders", key, select: ["shop_name", "shop_amount"] },
      includeAnnotations: "OData.Community.Display.V1.FormattedValue",
    });
    expect(read).toMatchObject({ shop_name: "B", "shop_amount@OData.Community.Display.V1.FormattedValue": "€5.00" });
    await client.deleteRecord({ collection: "shop_orders", key });
    await expect(client.retrieve({ collection: "shop_orders", key })).rejects.toMatchObject({
      ...{ status: 404, code: "0x80040217" },
    });
  });

  it("upserts by alternate key and honours etags", async () => {
    const key = "shop_reference='pi_1'";
    const upsert = (data: Row, more: Row = {}) =>
      client.upsert<Row, Row>({ collection: "shop_orders", key, data, returnRepresentation: true, ...more });
    const created = await upsert({ shop_name: "A" });
    const changed = await upsert({ shop_name: "B" });
    expect(changed["shop_orderid"]).toBe(created["shop_orderid"]);
    const stale = client.update({
      ...{ collection: "shop_orders", key: String(created["shop_orderid"]), data: { shop_name: "C" } },
      ifmatch: String(created["@odata.etag"]),
    });
    await expect(stale).rejects.toMatchObject({ status: 412, code: "0x80060882" });
  });

  it("pages, counts, filters and expands", async () => {
    for (const name of ["a", "b", "c"]) await create({ shop_name: name, shop_ContactId: { lastname: name } });
    const all = await client.retrieveAll<Row>({ collection: "shop_orders", select: ["shop_name"], maxPageSize: 2 });
    expect(all.value?.map((row) => row["shop_name"])).toEqual(["a", "b", "c"]);
    expect(await client.count({ collection: "shop_orders" })).toBe(3);
    const found = await client.retrieveMultiple<Row>({
      ...{ collection: "shop_orders", filter: "shop_ContactId/lastname eq 'b'", count: true },
      expand: [{ property: "shop_ContactId", select: ["fullname"] }],
    });
    expect(found.value).toMatchObject([{ shop_name: "b", shop_ContactId: { fullname: "b" } }]);
  });

  it("runs a batch of its own making, as a change set with references", async () => {
    client.startBatch();
    void client.create({ collection: "contacts", data: { contactid: id, lastname: "B" }, contentId: "1" });
    void client.create({ collection: "shop_orders", data: { shop_name: "A", "shop_ContactId@odata.bind": "$1" } });
    const answers = (await client.executeBatch()) as readonly unknown[];
    expect(answers[0]).toBe(id);
    const { body } = await shop.call("GET", "shop_orders?$select=_shop_contactid_value");
    expect(body.value).toMatchObject([{ _shop_contactid_value: id }]);
  });

  it("asks who it is and what tables there are", async () => {
    expect(await client.callFunction("WhoAmI")).toMatchObject({ OrganizationId: shop.sandbox.organizationId });
    const table = await client.retrieveEntity<Row>({ key: "LogicalName='shop_order'", select: ["EntitySetName"] });
    expect(table["EntitySetName"]).toBe("shop_orders");
    const columns = await client.retrieveAttributes<Row>({
      ...{ entityKey: "LogicalName='shop_order'", castType: "Microsoft.Dynamics.CRM.PicklistAttributeMetadata" },
      ...{ select: ["LogicalName"], expand: [{ property: "OptionSet" }] },
    });
    expect(columns.value).toMatchObject([{ LogicalName: "shop_status", OptionSet: { Name: "s" } }]);
    expect(await client.retrieveCsdlMetadata()).toContain("<EntityType");
  });

  it("loses the connection after the commit when that is the trouble on demand", async () => {
    shop.sandbox.setFaults({ kind: "timeout-after-commit", next: 1 });
    await expect(create({ shop_orderid: id })).rejects.toThrow();
    expect((await shop.call("GET", `shop_orders(${id})`)).status).toBe(200);
  });
});
