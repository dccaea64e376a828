import type { Row } from "../../../../server/ports/dataverse.ts";
import { steps, webhookName } from "../../../../server/use-cases/setup/names.ts";
import { carryOut } from "../../../../server/use-cases/setup/plan.ts";
import { planRemoval } from "../../../../server/use-cases/setup/removal.ts";
import {
  createSetupWorld,
  itemOf,
  planned,
  serverUrl,
  setUp,
  type SetupWorld,
  verdictsOf,
} from "../../../fixtures/setup-world.ts";

const stepSet = "sdkmessageprocessingsteps";
const [created, updated] = ["Counterfoil attempts: Create", "Counterfoil attempts: Update"];
let world: SetupWorld;
beforeEach(async () => {
  world = createSetupWorld();
  await setUp(world);
});

const stepNamed = (name: string): Row => {
  const found = world.dataverse.rows(stepSet).filter((row) => row["name"] === name);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
};

const spoil = (name: string, values: Row): string => {
  const id = String(stepNamed(name)["sdkmessageprocessingstepid"]);
  world.dataverse.put(stepSet, id, values);
  return id;
};

const webhook = (): Row => {
  const rows = world.dataverse.rows("serviceendpoints");
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
};

describe("the webhook in Dataverse", () => {
  it("carries its key, and leads to the server", () => {
    expect(webhook()).toMatchObject({
      name: webhookName,
      url: `${serverUrl}/webhooks/dataverse`,
      contract: 8,
      authtype: 4,
      messageformat: 2,
      authvalue: "webhook-key",
    });
  });

  it("is led back, and keeps its steps", async () => {
    const id = String(webhook()["serviceendpointid"]);
    world.dataverse.put("serviceendpoints", id, { url: "https://old.example.com/webhooks/dataverse" });
    expect(verdictsOf(await setUp(world))).toEqual(["dataverse-webhook: mend"]);
    expect(webhook()).toMatchObject({ serviceendpointid: id, url: `${serverUrl}/webhooks/dataverse` });
  });

  it("gets the new key when the key changed, though Dataverse never shows the old one", async () => {
    world.wish = { ...world.wish, webhook: { key: "another-key", keyMark: "bbbb1111" } };
    expect(itemOf(await setUp(world), "dataverse-webhook").because).toContain("another key");
    expect(webhook()).toMatchObject({ authvalue: "another-key" });
    expect(String(webhook()["description"])).not.toContain("another-key");
  });

  it("is one: a double goes, and the steps that led to it with it", async () => {
    const double = "eeeeeeee-0000-4000-8000-000000000001";
    world.dataverse.put("serviceendpoints", double, { name: webhookName, url: "https://x.example/" });
    world.dataverse.put(stepSet, "eeeeeeee-0000-4000-8000-000000000002", { name: "x", _eventhandler_value: double });
    expect(verdictsOf(await setUp(world))).toEqual(["dataverse-webhook: mend"]);
    expect(webhook()["serviceendpointid"]).not.toBe(double);
    expect(world.dataverse.rows(stepSet)).toHaveLength(steps.length);
  });
});

describe("the steps", () => {
  it("lead to our webhook, each for one table", () => {
    const endpoint = webhook()["serviceendpointid"];
    for (const { name, mode } of steps) {
      expect(stepNamed(name)).toMatchObject({
        ...{ stage: 40, mode, _eventhandler_value: endpoint },
        _sdkmessagefilterid_value: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    }
  });

  it.each([
    ["is disabled", updated, { statecode: 1 }],
    ["listens to other columns", updated, { filteringattributes: "cfl_state" }],
    ["runs synchronously", created, { mode: 1 }],
    ["another stage", created, { stage: 20 }],
  ])("are mended where they stand: one that %s", async (because, name, values) => {
    const id = spoil(name, values);
    const items = await setUp(world);
    expect(itemOf(items, `step:${name}`).because).toContain(because);
    expect(stepNamed(name)["sdkmessageprocessingstepid"]).toBe(id);
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it.each([
    ["fires for every table", { _sdkmessagefilterid_value: null }],
    ["is of another table", { _sdkmessagefilterid_value: "ffffffff-0000-4000-8000-000000000001" }],
    ["does not lead to our webhook", { _eventhandler_value: "ffffffff-0000-4000-8000-000000000002" }],
    ["is of another message", { _sdkmessageid_value: "ffffffff-0000-4000-8000-000000000003" }],
  ])("are made anew: one that %s", async (because, values) => {
    const id = spoil(created, values);
    const items = await setUp(world);
    expect(itemOf(items, `step:${created}`).because).toContain(because);
    expect(stepNamed(created)["sdkmessageprocessingstepid"]).not.toBe(id);
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it("are each one: the better of two stays", async () => {
    const good = stepNamed(created);
    world.dataverse.put(stepSet, "eeeeeeee-0000-4000-8000-000000000003", { ...good, statecode: 1 });
    expect(verdictsOf(await setUp(world))).toEqual([`step:${created}: mend`]);
    expect(stepNamed(created)["sdkmessageprocessingstepid"]).toBe(good["sdkmessageprocessingstepid"]);
  });

  it("follow a webhook that was deleted to the new one", async () => {
    await world.dataverse.transact([
      { kind: "delete", address: { set: "serviceendpoints", id: String(webhook()["serviceendpointid"]) } },
    ]);
    await setUp(world);
    for (const { name } of steps) expect(stepNamed(name)["_eventhandler_value"]).toBe(webhook()["serviceendpointid"]);
  });
});

describe("undoing it", () => {
  const undo = async (profiles: boolean): Promise<void> => {
    const removal = await planRemoval({ serverUrl, livemode: false, profiles }, world.ports);
    if (!removal.ok) throw new Error(removal.error.sentence);
    expect(await carryOut(removal.value.items, () => undefined)).toMatchObject({ ok: true });
  };

  it("leaves no step and no webhook of ours, and those of others", async () => {
    const other = "eeeeeeee-0000-4000-8000-000000000004";
    world.dataverse.put(stepSet, other, { name: "Somebody else's" });
    await undo(false);
    expect(world.dataverse.rows("serviceendpoints")).toEqual([]);
    expect(world.dataverse.rows(stepSet).map((row) => row["sdkmessageprocessingstepid"])).toEqual([other]);
  });

  it("leaves payment profiles, unless they are to go as well", async () => {
    world.dataverse.put("cfl_paymentprofiles", "eeeeeeee-0000-4000-8000-000000000005", { cfl_name: "Default" });
    await undo(false);
    expect(world.dataverse.rows("cfl_paymentprofiles")).toHaveLength(1);
    await undo(true);
    expect(world.dataverse.rows("cfl_paymentprofiles")).toEqual([]);
  });

  it("has nothing to do the second time", async () => {
    await undo(false);
    const again = await planRemoval({ serverUrl, livemode: false, profiles: false }, world.ports);
    expect(again).toMatchObject({ ok: true, value: { items: [] } });
  });
});
