import { type Delivery, type ListeningEndpoint, openEndpoint } from "./listening-endpoint.ts";
import { openShop, order, representation, type Shop } from "./shop.ts";

describe("Dataverse's stand-in, processing steps", () => {
  let shop: Shop;
  let endpoint: ListeningEndpoint;

  beforeEach(async () => {
    shop = await openShop();
    endpoint = await openEndpoint();
  });
  afterEach(async () => {
    await endpoint.close();
    await shop.sandbox.close();
  });

  const idOf = async (set: string, filter: string, key: string): Promise<string> =>
    String((await shop.call("GET", `${set}?$filter=${filter}`)).body.value?.[0]?.[key]);

  const register = async (message: string, options: Readonly<Record<string, unknown>> = {}, table = "shop_order") => {
    const hook = { name: "Hook", url: endpoint.url, contract: 8, authtype: 4, authvalue: "k&y", messageformat: 2 };
    const { body } = await shop.call("POST", "serviceendpoints", hook, representation);
    const messageId = await idOf("sdkmessages", `name eq '${message}'`, "sdkmessageid");
    const filter = `primaryobjecttypecode eq '${table}' and _sdkmessageid_value eq ${messageId}`;
    const filterId = await idOf("sdkmessagefilters", filter, "sdkmessagefilterid");
    const step = {
      ...{ name: "Step", stage: 40, mode: 0, rank: 1, supporteddeployment: 0, asyncautodelete: false },
      "eventhandler_serviceendpoint@odata.bind": `/serviceendpoints(${String(body["serviceendpointid"])})`,
      "sdkmessageid@odata.bind": `/sdkmessages(${messageId})`,
      ...(table === "" ? {} : { "sdkmessagefilterid@odata.bind": `/sdkmessagefilters(${filterId})` }),
      ...options,
    };
    return shop.call("POST", "sdkmessageprocessingsteps", step, representation);
  };

  const settled = async (): Promise<void> => {
    while (shop.sandbox.stats().backlog > 0) await new Promise((turn) => setImmediate(turn));
  };

  it("never gives the key of an endpoint back", async () => {
    await register("Create");
    const { text } = await shop.call("GET", "serviceendpoints");
    expect(text).not.toContain("k&y");
    expect((await shop.call("GET", "serviceendpoints?$select=authvalue")).status).toBe(400);
  });

  it("posts the documented message to the endpoint, with its key and headers", async () => {
    await register("Create");
    const { id } = await order(shop.call, {
      shop_name: "A",
      shop_amount: 5,
      shop_status: 2,
      shop_paidon: "2026-01-01T00:00:00Z",
    });
    const [{ path, headers, context }] = endpoint.deliveries as readonly [Delivery];
    expect(path).toBe("/webhooks/dataverse?code=k%26y");
    expect(headers).toMatchObject({
      "x-ms-dynamics-entity-name": "shop_order",
      "x-ms-dynamics-request-name": "Create",
    });
    expect(context).toMatchObject({
      ...{ MessageName: "Create", Mode: 0, Stage: 40, Depth: 1, IsInTransaction: true },
      ...{ OrganizationId: shop.sandbox.organizationId, PrimaryEntityId: id, PrimaryEntityName: "shop_order" },
    });
    const attributes = Object.fromEntries(
      (context.InputParameters[0]?.value.Attributes ?? []).map(({ key, value }) => [key, value]),
    );
    expect(attributes).toMatchObject({
      shop_name: "A",
      shop_amount: { __type: "Money:http://schemas.microsoft.com/xrm/2011/Contracts", Value: 5 },
      shop_status: { __type: "OptionSetValue:http://schemas.microsoft.com/xrm/2011/Contracts", Value: 2 },
      shop_paidon: "/Date(1767225600000)/",
      ownerid: { LogicalName: "systemuser" },
    });
  });

  it("keeps the row from everybody else until the endpoint has answered, and shows it right after", async () => {
    await register("Create");
    const seen: number[] = [];
    const read = async (id: string): Promise<number> => (await shop.call("GET", `shop_orders(${id})`)).status;
    endpoint.answer = async ({ context }) => {
      seen.push(await read(context.PrimaryEntityId));
      return 200;
    };
    const { id } = await order(shop.call);
    expect([...seen, await read(id)]).toEqual([404, 200]);
  });

  it("rolls back and says that the endpoint is unavailable when it does not answer with success", async () => {
    await register("Create");
    endpoint.answer = () => 500;
    const { status, body } = await shop.call("POST", "shop_orders", {});
    expect([status, body.error?.message]).toEqual([400, expect.stringContaining("Endpoint unavailable")]);
    expect((await shop.call("GET", "shop_orders/$count")).text).toBe("0");
    expect(endpoint.deliveries).toHaveLength(1);
  });

  it("does so as well when nobody listens", async () => {
    await register("Create");
    await shop.call(
      "PATCH",
      `serviceendpoints(${await idOf("serviceendpoints", "name eq 'Hook'", "serviceendpointid")})`,
      {
        url: "http://127.0.0.1:9/",
      },
    );
    expect((await shop.call("POST", "shop_orders", {})).status).toBe(400);
  });

  it("fires for updates of the filtering attributes alone", async () => {
    await register("Update", { filteringattributes: "shop_note, shop_count" });
    const { id } = await order(shop.call);
    await shop.call("PATCH", `shop_orders(${id})`, { shop_name: "x" });
    expect(endpoint.deliveries).toHaveLength(0);
    await shop.call("PATCH", `shop_orders(${id})`, { shop_count: 1 });
    expect(endpoint.deliveries.map(({ context }) => context.MessageName)).toEqual(["Update"]);
  });

  it("fires for its own table, or without a filter for every one", async () => {
    await register("Create");
    await shop.call("POST", "shop_lines", {});
    expect(endpoint.deliveries).toHaveLength(0);
    await register("Create", {}, "");
    await shop.call("POST", "shop_lines", {});
    expect(endpoint.deliveries.map(({ context }) => context.PrimaryEntityName)).toContain("shop_line");
  });

  it("rests while it is disabled, and refuses stages at which it would never fire", async () => {
    const { body } = await register("Create");
    const path = `sdkmessageprocessingsteps(${String(body["sdkmessageprocessingstepid"])})`;
    await shop.call("PATCH", path, { statecode: 1, statuscode: 2 });
    await order(shop.call);
    expect(endpoint.deliveries).toHaveLength(0);
    expect((await register("Create", { stage: 20 })).status).toBe(501);
  });

  it("makes others wait who change the same row meanwhile, and loses neither change", async () => {
    await register("Update");
    const { id } = await order(shop.call);
    let second: Promise<unknown> = Promise.resolve();
    endpoint.answer = () => {
      endpoint.answer = () => 200;
      second = shop.call("PATCH", `shop_orders(${id})`, { shop_note: "second" });
      return 200;
    };
    expect((await shop.call("PATCH", `shop_orders(${id})`, { shop_name: "first" })).status).toBe(204);
    await second;
    expect((await shop.call("GET", `shop_orders(${id})`)).body).toMatchObject({
      shop_name: "first",
      shop_note: "second",
    });
  });

  it("gives a key to one of two rows that were created at once", async () => {
    await register("Create");
    const reference = { shop_reference: "pi_1" };
    const both = await Promise.all([
      shop.call("POST", "shop_orders", reference),
      shop.call("POST", "shop_orders", reference),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 412]);
  });

  it("runs asynchronous steps after the commit, and tries once more for 502, 503 and 504", async () => {
    await register("Create", { mode: 1 });
    const statuses = [503, 200];
    endpoint.answer = () => statuses.shift() ?? 200;
    const { id } = await order(shop.call);
    expect(shop.sandbox.stats().backlog).toBe(1);
    await settled();
    expect(endpoint.deliveries.map(({ context }) => context.PrimaryEntityId)).toEqual([id, id]);
    expect((await shop.call("GET", "asyncoperations/$count")).text).toBe("0");
  });

  it("puts an asynchronous failure among the system jobs and leaves the row", async () => {
    await register("Create", { mode: 1 });
    endpoint.answer = () => 500;
    const { id } = await order(shop.call);
    await settled();
    expect((await shop.call("GET", `shop_orders(${id})`)).status).toBe(200);
    const { body } = await shop.call("GET", "asyncoperations");
    expect(body.value).toMatchObject([{ name: "Step", statuscode: 31, message: "The webhook 'Hook' answered 500." }]);
    expect(endpoint.deliveries).toHaveLength(1);
  });

  it("drops what makes a message larger than 256 KB", async () => {
    await register("Create", {}, "contact");
    await shop.call("POST", "annotations", { subject: "small" });
    await register("Create", {}, "annotation");
    await shop.call("POST", "annotations", { documentbody: "x".repeat(300_000) });
    const [{ headers, context }] = endpoint.deliveries as readonly [Delivery];
    expect(headers["x-ms-dynamics-msg-size-exceeded"]).toBe("true");
    expect(context.InputParameters).toEqual([]);
  });
});
