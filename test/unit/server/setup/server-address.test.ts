import { err } from "../../../../core/result.ts";
import { carryOut } from "../../../../server/use-cases/setup/plan.ts";
import { planRemoval } from "../../../../server/use-cases/setup/removal.ts";
import { planSetUp } from "../../../../server/use-cases/setup/setup.ts";
import {
  createSetupWorld,
  itemOf,
  planned,
  serverUrl,
  setUp,
  type SetupWorld,
  writesSince,
} from "../../../fixtures/setup-world.ts";

const id = "server-address";
const value = "dddddddd-0000-4000-8000-000000000009";
let world: SetupWorld;
beforeEach(() => {
  world = createSetupWorld();
});

const definition = () => world.dataverse.rows("environmentvariabledefinitions")[0]?.["environmentvariabledefinitionid"];
const values = () => world.dataverse.rows("environmentvariablevalues");
const saying = (address: string): void => {
  const row = { value: address, _environmentvariabledefinitionid_value: definition() };
  world.dataverse.put("environmentvariablevalues", value, row);
};

const remove = async (): Promise<void> => {
  const plan = await planRemoval({ serverUrl, livemode: false, profiles: false }, world.ports);
  if (!plan.ok) throw new Error(plan.error.sentence);
  await carryOut(plan.value.items, () => undefined);
};

describe("the server's address in Dataverse", () => {
  it("is written as the value of the solution's variable", async () => {
    expect(itemOf(await setUp(world), id)).toMatchObject({ verdict: "create" });
    expect(values()).toMatchObject([
      { schemaname: "cfl_ServerUrl", value: serverUrl, _environmentvariabledefinitionid_value: definition() },
    ]);
    expect(itemOf(await planned(world), id)).toMatchObject({ verdict: "there" });
  });

  it("is mended in its place when it says another one", async () => {
    saying("https://old.example.com");
    expect(itemOf(await setUp(world), id)).toMatchObject({
      verdict: "mend",
      because: `it says https://old.example.com, not ${serverUrl}`,
    });
    expect(values()).toMatchObject([{ environmentvariablevalueid: value, value: serverUrl }]);
  });

  it("is left out, with the reason, where the solution has no such variable", async () => {
    world.dataverse.put("environmentvariabledefinitions", String(definition()), { schemaname: "another_variable" });
    expect(itemOf(await setUp(world), id)).toMatchObject({
      verdict: "skip",
      because: "the imported solution does not have this variable",
    });
    expect(values()).toEqual([]);
  });

  it.each(["environmentvariabledefinitions", "environmentvariablevalues"])(
    "is left out, with the reason, where %s cannot be read",
    async (unreadable) => {
      const list: typeof world.dataverse.list = async (set, query) =>
        set === unreadable ? err({ kind: "not-found" }) : world.dataverse.list(set, query);
      const plan = await planSetUp(world.wish, { ...world.ports, dataverse: { ...world.ports.dataverse, list } });
      expect(plan.ok && itemOf(plan.value.items, id)).toMatchObject({
        verdict: "skip",
        because: expect.stringContaining("cannot be read"),
      });
    },
  );

  it("goes when set-up is undone", async () => {
    await setUp(world);
    await remove();
    expect(values()).toEqual([]);
  });

  it("stays when it is another server's", async () => {
    saying("https://other.example.com");
    const before = world.dataverse.calls.length;
    await remove();
    expect(values()).toMatchObject([{ value: "https://other.example.com" }]);
    expect(writesSince(world, before)).toEqual([]);
  });
});
