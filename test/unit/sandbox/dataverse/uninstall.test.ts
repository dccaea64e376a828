import { clubSolution, type Environment, openEnvironment } from "./importing.ts";
import { packedSolution } from "./solution-fixture.ts";

/** A solution on top of the club's: a lookup to its table, and a column on it. */
const barSolution = (managed = true): Uint8Array =>
  packedSolution({
    ...{ name: "Bar", prefix: "bar", managed },
    tables: [
      { name: "bar_bill", set: "bar_bills", columns: [["bar_MemberId", "lookup"]] },
      { name: "club_member", set: "club_members", columns: [["bar_credit", "int"]] },
    ],
    relationships: [
      { name: "bar_member", from: "bar_bill", column: "bar_MemberId", to: "club_member", navigation: "bar_MemberId" },
    ],
    roles: [["Bar Staff", { prvReadbar_bill: "Global" }]],
  });

describe("Dataverse's stand-in, uninstalling", () => {
  let environment: Environment;
  beforeEach(async () => {
    environment = await openEnvironment();
  });
  afterEach(() => environment.sandbox.close());

  const idOf = async (name: string): Promise<string> =>
    String((await environment.rows(`solutions?$filter=uniquename eq '${name}'`))[0]?.["solutionid"]);
  const uninstall = async (name: string) => environment.call("DELETE", `solutions(${await idOf(name)})`);

  it("takes a managed solution's tables with their rows, its components and its roles", async () => {
    await environment.importSolution(clubSolution({ managed: true }));
    await environment.call("POST", "club_members", {});
    expect((await uninstall("Club")).status).toBe(204);
    expect((await environment.call("GET", "club_members")).status).toBe(404);
    for (const set of [
      "systemforms",
      "savedqueries",
      "webresourceset",
      "customcontrols",
      "roles",
      "solutioncomponents",
    ]) {
      expect([set, await environment.rows(set)]).toEqual([set, []]);
    }
    expect(await environment.rows("sdkmessagefilters?$filter=primaryobjecttypecode eq 'club_member'")).toEqual([]);
    await environment.importSolution(clubSolution({ managed: true }));
    expect(await environment.rows("club_members")).toEqual([]);
  });

  it("leaves everything of an unmanaged solution but its container", async () => {
    await environment.importSolution(clubSolution());
    await environment.call("POST", "club_members", { club_number: "M-1" });
    expect((await uninstall("Club")).status).toBe(204);
    expect(await environment.rows("solutions?$select=uniquename")).toMatchObject([{ uniquename: "Default" }]);
    expect(await environment.rows("club_members")).toMatchObject([{ club_number: "M-1" }]);
    expect((await environment.as("staff")("GET", "club_members")).status).toBe(200);
    expect(await environment.rows("systemforms")).toHaveLength(1);
  });

  it("takes an unmanaged solution in again after its container is gone, over the same rows", async () => {
    await environment.importSolution(clubSolution());
    await environment.call("POST", "club_members", { club_number: "M-1" });
    await uninstall("Club");
    expect((await environment.importSolution(clubSolution({ managed: true }))).status).toBe(204);
    expect(await environment.rows("club_members")).toMatchObject([{ club_number: "M-1" }]);
  });

  it("refuses while another solution stands on it, and names what", async () => {
    await environment.importSolution(clubSolution({ managed: true }));
    await environment.importSolution(barSolution());
    const { status, body } = await uninstall("Club");
    expect([status, body.error?.code]).toEqual([400, "0x8004F01D"]);
    expect(body.error?.message).toContain("EntityRelationship bar_member (Bar)");
    expect((await environment.call("GET", "club_members")).status).toBe(200);
  });

  it("goes in the reverse order of installing, and takes its columns off the other's table", async () => {
    await environment.importSolution(clubSolution({ managed: true }));
    await environment.importSolution(barSolution());
    await environment.call("POST", "club_members", { club_number: "M-1", bar_credit: 3 });
    expect((await uninstall("Bar")).status).toBe(204);
    const [member] = await environment.rows("club_members");
    expect(member).toMatchObject({ club_number: "M-1" });
    expect(member).not.toHaveProperty("bar_credit");
    expect((await uninstall("Club")).status).toBe(204);
  });

  it("lists beforehand what would keep a solution from being uninstalled", async () => {
    await environment.importSolution(clubSolution({ managed: true }));
    const list = "RetrieveDependenciesForUninstall(SolutionUniqueName=@p1)?@p1='Club'";
    expect(await environment.rows(list)).toEqual([]);
    await environment.importSolution(barSolution());
    expect(await environment.rows("RetrieveDependenciesForUninstall(SolutionUniqueName='Club')")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ requiredcomponenttype: 1, dependentcomponenttype: 10 },
          dependentcomponentbasesolutionid: await idOf("Bar"),
        }),
      ]),
    );
    expect((await environment.call("GET", "RetrieveDependenciesForUninstall(SolutionUniqueName='None')")).status).toBe(
      404,
    );
  });

  it("refuses while a step is registered on one of its tables", async () => {
    await environment.importSolution(clubSolution({ managed: true }));
    const [filter] = await environment.rows(
      "sdkmessagefilters?$filter=primaryobjecttypecode eq 'club_member' and startswith(name,'Create')",
    );
    const step = await environment.call(
      "POST",
      "sdkmessageprocessingsteps",
      {
        ...{ name: "Tell the server", mode: 1, stage: 40 },
        "sdkmessagefilterid@odata.bind": `/sdkmessagefilters(${String(filter?.["sdkmessagefilterid"])})`,
      },
      { prefer: "return=representation" },
    );
    expect((await uninstall("Club")).body.error?.message).toContain(
      "SDKMessageProcessingStep Tell the server (Active)",
    );
    await environment.call("DELETE", `sdkmessageprocessingsteps(${String(step.body["sdkmessageprocessingstepid"])})`);
    expect((await uninstall("Club")).status).toBe(204);
  });

  it("never deletes the default solution", async () => {
    const { status, body } = await uninstall("Default");
    expect([status, body.error?.code]).toEqual([400, "0x8004F013"]);
  });

  it("lets nobody uninstall who may not delete solutions", async () => {
    await environment.importSolution(clubSolution({ managed: true }));
    const { status } = await environment.as("server")("DELETE", `solutions(${await idOf("Club")})`);
    expect([status, (await environment.call("GET", "club_members")).status]).toEqual([403, 200]);
  });
});
