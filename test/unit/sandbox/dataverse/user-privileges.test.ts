import { openShop, order, type Shop } from "./shop.ts";

describe("Dataverse's stand-in, what it tells of privileges", () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.sandbox.close());

  const idOf = async (who: "server" | "staff"): Promise<string> =>
    String((await shop.as(who)("GET", "WhoAmI")).body["UserId"]);

  it("lists what a user may do by their roles, spelled as the tables are, to anybody who may read users", async () => {
    const path = `systemusers(${await idOf("staff")})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;
    for (const spelled of [path, `${path}()`]) {
      const { status, body } = await shop.as("payer")("GET", spelled);
      expect([status, body["RolePrivileges"]]).toEqual([
        200,
        [expect.objectContaining({ PrivilegeName: "prvReadshop_order", Depth: "Global" })],
      ]);
    }
  });

  it("calls a table's privilege the same wherever it tells of it", async () => {
    const { body } = await shop.as("staff")("GET", "EntityDefinitions(LogicalName='shop_order')?$select=Privileges");
    const privileges = body["Privileges"] as readonly Readonly<Record<string, unknown>>[];
    const read = privileges.find(({ PrivilegeType: type }) => type === "Read");
    const held = await shop.as("staff")(
      "GET",
      `systemusers(${await idOf("staff")})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`,
    );
    const [first] = held.body["RolePrivileges"] as readonly Readonly<Record<string, unknown>>[];
    expect([read?.["Name"], read?.["PrivilegeId"]]).toEqual([first?.["PrivilegeName"], first?.["PrivilegeId"]]);
  });

  it("knows nothing of a user that is not there, and of no such function of another table", async () => {
    const name = "Microsoft.Dynamics.CRM.RetrieveUserPrivileges";
    const nobody = "99999999-9999-4999-8999-999999999999";
    expect((await shop.as("staff")("GET", `systemusers(${nobody})/${name}`)).status).toBe(404);
    const { id } = await order(shop.as("server"));
    expect((await shop.as("server")("GET", `shop_orders(${id})/${name}`)).status).toBe(404);
  });

  it("shows that an endpoint has a key, and that it lost it, never the key", async () => {
    const hook = { name: "Hook", url: "http://127.0.0.1:1/", contract: 8, authtype: 4, authvalue: "secret" };
    await shop.call("POST", "serviceendpoints", hook);
    const read = () => shop.call("GET", "serviceendpoints?$select=isauthvalueset");
    const before = await read();
    expect(before.body.value).toMatchObject([{ isauthvalueset: true }]);
    expect(before.text).not.toContain("secret");
    const id = String(before.body.value?.[0]?.["serviceendpointid"]);
    await shop.call("PATCH", `serviceendpoints(${id})`, { authvalue: null });
    expect((await read()).body.value).toMatchObject([{ isauthvalueset: false }]);
  });
});
