import {
  applicationId,
  createSetupWorld,
  itemOf,
  planned,
  setUp,
  type SetupWorld,
  verdictsOf,
} from "../../../fixtures/setup-world.ts";

const id = "application-user";
const user = "dddddddd-0000-4000-8000-000000000001";
const unit = () => String(world.dataverse.rows("businessunits")[0]?.["businessunitid"]);
let world: SetupWorld;
beforeEach(() => {
  world = createSetupWorld();
});

const present = (values: Readonly<Record<string, unknown>>): void => {
  world.dataverse.put("systemusers", user, { applicationid: applicationId, _businessunitid_value: unit(), ...values });
};

describe("the server's application user", () => {
  it("is made in the root business unit, with the server's role and no other", async () => {
    world.dataverse.put("businessunits", "dddddddd-0000-4000-8000-000000000002", {
      _parentbusinessunitid_value: unit(),
    });
    await setUp(world);
    expect(world.dataverse.rows("systemusers")).toMatchObject([
      { applicationid: applicationId, _businessunitid_value: unit() },
    ]);
    expect(world.acts).toContain("assign Counterfoil Server");
    expect(world.acts).not.toContain("assign Counterfoil Sample Server");
  });

  it("gets the role that it lacks, and is enabled again", async () => {
    present({ isdisabled: true });
    const items = await setUp(world);
    expect(itemOf(items, id)).toMatchObject({
      verdict: "mend",
      because: 'it is disabled; has not the role "Counterfoil Server"',
    });
    expect(world.dataverse.rows("systemusers")).toMatchObject([{ isdisabled: false }]);
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it("gets the role of its own business unit: another unit's copy would be refused", async () => {
    const [branch, role] = ["dddddddd-0000-4000-8000-000000000003", "dddddddd-0000-4000-8000-000000000004"];
    world.dataverse.put("roles", role, { name: "Counterfoil Server", _businessunitid_value: branch });
    present({ _businessunitid_value: branch });
    await setUp(world);
    expect(world.dataverse.rows("systemuserrolescollection")).toMatchObject([{ systemuserid: user, roleid: role }]);
  });

  it("is left out when nobody knows whom the server signs in as", async () => {
    world.wish = { ...world.wish, applicationId: undefined };
    const item = itemOf(await setUp(world), id);
    expect(item).toMatchObject({ verdict: "skip", because: expect.stringContaining("DATAVERSE_CLIENT_ID") });
    expect(world.dataverse.rows("systemusers")).toEqual([]);
  });
});
