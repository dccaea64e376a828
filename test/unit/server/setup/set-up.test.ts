import { carryOut, isWork } from "../../../../server/use-cases/setup/plan.ts";
import { steps } from "../../../../server/use-cases/setup/names.ts";
import { planSetUp } from "../../../../server/use-cases/setup/setup.ts";
import {
  createSetupWorld,
  planned,
  setUp,
  type SetupWorld,
  verdictsOf,
  writesSince,
} from "../../../fixtures/setup-world.ts";

let world: SetupWorld;
beforeEach(() => {
  world = createSetupWorld();
});

describe("a plan", () => {
  it("changes nothing, at Stripe or in Dataverse", async () => {
    expect(isWork(await planned(world))).toBe(true);
    expect(world.endpoints.writes).toEqual([]);
    expect(writesSince(world, 0)).toEqual([]);
    expect(world.acts).toEqual([]);
  });

  it("names everything that is to be made in a new environment", async () => {
    expect(verdictsOf(await planned(world))).toEqual([
      "stripe-endpoint: create",
      "dataverse-webhook: create",
      ...steps.map(({ name }) => `step:${name}: create`),
      "server-address: create",
      "application-user: create",
      "environment-guard: create",
      "notifications: mend",
    ]);
  });

  it("refuses an environment without the solution, and says what to import", async () => {
    world.missing.add("cfl_payment");
    const plan = await planSetUp(world.wish, world.ports);
    expect(plan).toMatchObject({ ok: false, error: { kind: "failed", sentence: expect.stringContaining("Import") } });
  });

  it("tells which environment it is for", async () => {
    const plan = await planSetUp(world.wish, world.ports);
    expect(plan).toMatchObject({ ok: true, value: { environment: "Contoso (sandbox environment)", livemode: false } });
  });

  it.each(["CustomerTest", "Developer", "Trial", undefined])(
    "refuses a live key in an environment of type %s",
    async (type) => {
      world.organization = { ...world.organization, type };
      world.wish = { ...world.wish, livemode: true };
      expect(await planSetUp(world.wish, world.ports)).toMatchObject({ ok: false, error: { kind: "not-here" } });
    },
  );

  it("lets a live key pass in production, and anywhere when it is meant", async () => {
    world.wish = { ...world.wish, livemode: true, isLiveMeant: true };
    expect(await planSetUp(world.wish, world.ports)).toMatchObject({ ok: true });
    world.organization = { ...world.organization, type: "Customer" };
    world.wish = { ...world.wish, isLiveMeant: false };
    expect(await planSetUp(world.wish, world.ports)).toMatchObject({ ok: true });
  });

  it("leaves a copy of an environment for an administrator to confirm", async () => {
    world.dataverse.put("cfl_serverstatuses", "dddddddd-0000-4000-8000-000000000001", {
      cfl_name: "environment",
      cfl_organizationid: "99999999-0000-4000-8000-000000000001",
    });
    const item = (await planned(world)).find(({ id }) => id === "environment-guard");
    expect(item).toMatchObject({ verdict: "skip", because: expect.stringContaining("a copy of 99999999") });
    expect(item?.carryOut).toBeUndefined();
  });
});

describe("a run", () => {
  it("makes everything once; the next one writes nothing at all", async () => {
    await setUp(world);
    const before = {
      calls: world.dataverse.calls.length,
      writes: world.endpoints.writes.length,
      acts: world.acts.length,
    };
    expect(isWork(await setUp(world))).toBe(false);
    expect(writesSince(world, before.calls)).toEqual([]);
    expect(world.endpoints.writes).toHaveLength(before.writes);
    expect(world.acts).toHaveLength(before.acts);
  });

  it("stops at the first failure, tells what was done, and goes on from there the next time", async () => {
    const items = await planned(world);
    world.dataverse.failNext({ kind: "refused", status: 403, code: "0x80048306", message: "prvCreateServiceEndpoint" });
    const ended = await carryOut(items, () => undefined);
    expect(ended).toMatchObject({
      ok: false,
      error: { failed: { id: "dataverse-webhook" }, why: expect.stringContaining("prvCreateServiceEndpoint") },
    });
    expect(!ended.ok && ended.error.done.map(({ item }) => item.id)).toEqual(["stripe-endpoint"]);
    expect(verdictsOf(await setUp(world))).not.toContain("stripe-endpoint: create");
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it("tells of each thing as it is done", async () => {
    const told: string[] = [];
    const items = await planned(world);
    await carryOut(items, ({ item }) => told.push(item.id));
    expect(told).toEqual(items.map(({ id }) => id));
  });
});
