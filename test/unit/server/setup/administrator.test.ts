import { ok, type Result } from "../../../../core/result.ts";
import { planRemoval } from "../../../../server/use-cases/setup/removal.ts";
import { type Plan, type PlanFault, planSetUp, type SetupPorts } from "../../../../server/use-cases/setup/setup.ts";
import { applicationId, createSetupWorld, serverUrl, type SetupWorld } from "../../../fixtures/setup-world.ts";

const me = "dddddddd-0000-4000-8000-000000000001";
let world: SetupWorld;
beforeEach(() => {
  world = createSetupWorld();
});

/** Signed in as this application user. */
const signedIn = (values: Readonly<Record<string, unknown>>): SetupPorts => {
  world.dataverse.put("systemusers", me, values);
  const whoAmI = async () => ok({ userId: me.toUpperCase(), organizationId: world.organization.id });
  return { ...world.ports, dataverse: { ...world.ports.dataverse, whoAmI } };
};

const withServerRole = (): void => {
  const role = world.dataverse.rows("roles").find((row) => row["name"] === "Counterfoil Server");
  world.dataverse.put("systemuserrolescollection", me, { systemuserid: me, roleid: role?.["roleid"] });
};

const isRefused = (plan: Result<Plan, PlanFault>): void => {
  expect(plan).toMatchObject({
    ok: false,
    error: { kind: "failed", sentence: expect.stringContaining("Sign in as a System Administrator") },
  });
  expect(world.endpoints.writes).toEqual([]);
};

describe("the one who sets up", () => {
  it("may not be the server's own user", async () => {
    isRefused(await planSetUp(world.wish, signedIn({ applicationid: applicationId.toUpperCase() })));
  });

  it("may not be an application user with the server's role when no client id is known", async () => {
    withServerRole();
    world.wish = { ...world.wish, applicationId: undefined };
    isRefused(await planSetUp(world.wish, signedIn({ applicationid: applicationId })));
  });

  it("may not undo it as the server's own user", async () => {
    withServerRole();
    const ports = signedIn({ applicationid: applicationId });
    isRefused(await planRemoval({ serverUrl, livemode: false, profiles: false }, ports));
  });

  it("may be a person, or another application's user", async () => {
    withServerRole();
    expect(await planSetUp(world.wish, signedIn({}))).toMatchObject({ ok: true });
    const other = "aaaaaaaa-0000-4000-8000-000000000002";
    expect(await planSetUp(world.wish, signedIn({ applicationid: other }))).toMatchObject({ ok: true });
  });
});
