import {
  clubSolution,
  controlFiles,
  type Environment,
  importBody,
  openEnvironment,
  withCustomizations,
  withManifest,
} from "./importing.ts";
import { packedSolution } from "./solution-fixture.ts";
import { spoiltPackages, column, requirement } from "./spoilt-packages.ts";

describe("Dataverse's stand-in, refusing an import", () => {
  let environment: Environment;
  beforeEach(async () => {
    environment = await openEnvironment();
  });
  afterEach(() => environment.sandbox.close());

  const refusalOf = async (zip: Uint8Array): Promise<readonly [number, string | undefined, string]> => {
    const { status, body } = await environment.importSolution(zip);
    return [status, body.error?.code, body.error?.message ?? ""];
  };

  it("takes the package that the cases below spoil", async () => {
    expect((await environment.importSolution(clubSolution())).status).toBe(204);
  });

  it.each(spoiltPackages)("refuses %s, and changes nothing", async (_, pack, code, words) => {
    expect(await refusalOf(pack())).toEqual([400, code, expect.stringContaining(words)]);
    expect(await environment.rows("solutions?$filter=uniquename ne 'Default'")).toEqual([]);
    expect(await environment.rows(`webresourceset?$select=name`)).toEqual([]);
    expect((await environment.call("GET", "club_members")).status).toBe(404);
  });

  it("refuses managed over unmanaged, and the reverse", async () => {
    await environment.importSolution(clubSolution());
    expect(await refusalOf(clubSolution({ managed: true }))).toEqual([
      400,
      "0x80048040",
      expect.stringContaining("unmanaged"),
    ]);
    const other = { name: "Other", prefix: "other", tables: [] };
    await environment.importSolution(packedSolution({ ...other, managed: true }));
    expect(await refusalOf(packedSolution(other))).toEqual([
      400,
      "0x80048041",
      expect.stringContaining("unmanaged mode"),
    ]);
  });

  it("refuses a version that is lower than the installed one, by its numbers", async () => {
    await environment.importSolution(clubSolution({ version: "1.10.0.0" }));
    expect(await refusalOf(clubSolution({ version: "1.9.0.0" }))).toEqual([
      400,
      "0x80048033",
      expect.stringContaining("1.10.0.0"),
    ]);
    expect((await environment.importSolution(clubSolution({ version: "1.10.0.0" }))).status).toBe(204);
  });

  it("refuses the same solution from another publisher", async () => {
    await environment.importSolution(clubSolution());
    const stolen = withManifest(clubSolution(), "<UniqueName>club</UniqueName>", "<UniqueName>thief</UniqueName>");
    expect(await refusalOf(stolen)).toEqual([400, "0x8004801C", expect.stringContaining("from club to thief")]);
  });

  it("refuses what needs a higher version than is installed", async () => {
    await environment.importSolution(
      packedSolution({
        ...{ name: "Abc", prefix: "abc", version: "1.1.0.0" },
        tables: [{ name: "abc_payment", set: "abc_payments", columns: [] }],
      }),
    );
    const needing = (version: string) => clubSolution({ requires: requirement(1, "abc_payment", `Abc (${version})`) });
    expect((await refusalOf(needing("1.2.0.0")))[1]).toBe("0x8004801D");
    expect((await environment.importSolution(needing("1.1.0.0"))).status).toBe(204);
  });

  it("refuses to change a column's type under the same name", async () => {
    await environment.importSolution(clubSolution());
    const changed = withCustomizations(
      clubSolution(),
      /<Type>nvarchar<\/Type><LogicalName>club_number/,
      "<Type>datetime</Type><LogicalName>club_number",
    );
    expect(await refusalOf(changed)).toEqual([
      ...[400, "0x80040203"],
      "Attribute club_member.club_number is a String, but a DateTime type was specified.",
    ]);
  });

  it("keeps the old bundle of a control whose version was not raised, and says so in the job", async () => {
    await environment.importSolution(clubSolution());
    const { status, job } = await environment.importSolution(
      clubSolution({ files: controlFiles("1.0.0", "cardTwo()") }),
    );
    const { body } = await environment.call("GET", `importjobs(${job})`);
    expect([status, body["progress"], body["data"]]).toEqual([
      204,
      100,
      expect.stringContaining("the old bundle stays"),
    ]);
    const raised = await environment.importSolution(clubSolution({ files: controlFiles("1.0.1", "cardTwo()") }));
    const { body: after } = await environment.call("GET", `importjobs(${raised.job})`);
    expect(after["data"]).not.toContain("bundle");
    expect(await environment.rows("customcontrols?$select=version")).toMatchObject([{ version: "1.0.1" }]);
  });

  it("takes a name with another publisher's prefix, as it takes Microsoft's own, and says so in the job", async () => {
    const { status, job } = await environment.importSolution(
      withCustomizations(clubSolution(), "</attributes>", column("abc_x", "int")),
    );
    const { body } = await environment.call("GET", `importjobs(${job})`);
    expect([status, body["data"]]).toEqual([204, expect.stringMatching(/id="abc_x".*customization prefix 'club'/)]);
  });

  it("leaves a job behind that says why it was refused", async () => {
    const { job } = await environment.importSolution(withCustomizations(clubSolution(), "PrimaryName|", ""));
    const { body } = await environment.call("GET", `importjobs(${job})`);
    expect(body).toMatchObject({ solutionname: "Club", progress: 0 });
    expect(body["data"]).toMatch(/result="failure" errorcode="0x80044355" errortext="PrimaryName attribute not found/);
  });

  it.each([
    ['<control id="a" datafieldname="address1_composite" />', "a platform column that the stand-in does not hold"],
    ['<customControl name="MscrmControls.Grid.GridControl" />', "a control of Microsoft's own"],
  ])("takes a form with %s: %s", async (control) => {
    const contact = `<FormXml><forms type="main"><systemform><formid>{1}</formid><form><tabs>${control}</tabs></form></systemform></forms></FormXml>`;
    const tables = [{ name: "contact", set: "contacts", columns: [], looks: contact }];
    const { status } = await environment.importSolution(
      packedSolution({ ...{ name: "More", prefix: "more" }, tables }),
    );
    expect(status).toBe(204);
  });

  it("lets nobody import but an administrator", async () => {
    const { status, body } = await environment.as("server")("POST", "ImportSolution", importBody(clubSolution()));
    expect([status, body.error?.message]).toEqual([403, expect.stringContaining("prvImportCustomization")]);
  });

  it.each([
    [{ HoldingSolution: true }, 501, "HoldingSolution"],
    [{ Colour: "red" }, 400, "Colour"],
    [{ PublishWorkflows: null }, 400, "PublishWorkflows"],
    [{ CustomizationFile: 5 }, 400, "CustomizationFile"],
    [{ ImportJobId: "5" }, 400, "ImportJobId"],
  ])("does not take the parameters %j", async (parameters, status, words) => {
    const answered = await environment.importSolution(clubSolution(), parameters);
    expect([answered.status, answered.body.error?.message]).toEqual([status, expect.stringContaining(words)]);
  });

  it.each([
    [
      "a kind of component",
      () =>
        withCustomizations(
          clubSolution(),
          "</ImportExportXml>",
          "<Workflows><Workflow /></Workflows></ImportExportXml>",
        ),
      "Workflows",
    ],
    [
      "a kind of file",
      () => clubSolution({ files: { ...controlFiles("1.0.0", ""), "customapis/x/customapi.xml": "<customapi />" } }),
      "customapis",
    ],
    ["a kind of relationship", () => withCustomizations(clubSolution(), "OneToMany", "ManyToMany"), "club_contact"],
  ])("answers 501 to %s that it does not know", async (_, pack, words) => {
    const { status, body } = await environment.importSolution(pack());
    expect([status, body.error?.message]).toEqual([501, expect.stringContaining(words)]);
  });
});
