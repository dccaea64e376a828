import { openShop, order, type Shop } from "./shop.ts";

describe("Dataverse's stand-in, what an administrator does", () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.sandbox.close());

  const firstId = async (path: string, key: string): Promise<string> => {
    const { body } = await shop.as("administrator")("GET", path);
    return String(body.value?.[0]?.[key]);
  };

  const newUser = async (): Promise<string> => {
    const unit = await firstId("businessunits", "businessunitid");
    const user = {
      applicationid: "aaaaaaaa-0000-4000-8000-000000000001",
      "businessunitid@odata.bind": `/businessunits(${unit})`,
    };
    expect((await shop.as("administrator")("POST", "systemusers", user)).status).toBe(204);
    return firstId(`systemusers?$filter=applicationid eq ${user.applicationid}`, "systemuserid");
  };

  it("says what kind of environment it is", async () => {
    const path = "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')";
    const { status, body } = await shop.as("administrator")("GET", path);
    expect([status, body["Detail"]]).toEqual([200, expect.objectContaining({ OrganizationType: "CustomerTest" })]);
  });

  it("gives a user a role and takes it away again", async () => {
    const administrator = shop.as("administrator");
    const [user, role] = [await newUser(), await firstId("roles?$filter=name eq 'Shop Server'", "roleid")];
    const association = `systemusers(${user})/systemuserroles_association`;
    const held = async () =>
      (await administrator("GET", `systemuserrolescollection?$filter=systemuserid eq ${user}`)).body.value;
    const reference = { "@odata.id": `http://127.0.0.1:4780/api/data/v9.2/roles(${role})` };
    expect((await administrator("POST", `${association}/$ref`, reference)).status).toBe(204);
    expect(await held()).toMatchObject([{ roleid: role }]);
    expect((await administrator("POST", `${association}/$ref`, reference)).status).toBe(412);
    expect((await administrator("DELETE", `${association}(${role})/$ref`)).status).toBe(204);
    expect(await held()).toEqual([]);
  });

  it("tells the privileges of a user who was made later by the roles that they hold", async () => {
    const administrator = shop.as("administrator");
    const [user, role] = [await newUser(), await firstId("roles?$filter=name eq 'Shop Staff'", "roleid")];
    const privileges = async () => {
      const path = `systemusers(${user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;
      return (await administrator("GET", path)).body["RolePrivileges"];
    };
    expect(await privileges()).toEqual([]);
    const reference = { "@odata.id": `/roles(${role})` };
    await administrator("POST", `systemusers(${user})/systemuserroles_association/$ref`, reference);
    expect(await privileges()).toMatchObject([{ PrivilegeName: "prvReadshop_order", Depth: "Global" }]);
    const { id } = await order(shop.as("server"));
    const target = `@t={'@odata.id':'shop_orders(${id})'}`.replaceAll("'", '"');
    const access = `systemusers(${user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?${target}`;
    expect((await administrator("GET", access)).body).toMatchObject({ AccessRights: "ReadAccess" });
  });

  it("lets nobody else give roles", async () => {
    const [user, role] = [await newUser(), await firstId("roles?$filter=name eq 'Shop Server'", "roleid")];
    const reference = { "@odata.id": `/roles(${role})` };
    const { status } = await shop.as("server")(
      "POST",
      `systemusers(${user})/systemuserroles_association/$ref`,
      reference,
    );
    expect(status).toBe(403);
  });
});
