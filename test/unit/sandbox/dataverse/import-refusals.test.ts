import {
  clubSolution,
  controlFiles,
  type Environment,
  importBody,
  openEnvironment,
  spoilt,
  withCustomizations,
  withManifest,
} from "./importing.ts";
import { packedSolution } from "./solution-fixture.ts";

const column = (name: string, type: string, inner = ""): string =>
  `<attribute PhysicalName="${name}"><Type>${type}</Type><LogicalName>${name}</LogicalName>${inner}</attribute></attributes>`;

const requirement = (type: number, name: string, solution: string): string =>
  `<MissingDependency><Required type="${type}" schemaName="${name}" displayName="X" solution="${solution}" />` +
  `<Dependent type="1" schemaName="club_member" displayName="Member" /></MissingDependency>`;

/** What is wrong, the package, the platform's code, and what its words name. */
const spoiltPackages: readonly (readonly [string, () => Uint8Array, string, string])[] = [
  ["no zip", () => new TextEncoder().encode("no zip"), "0x80048060", "solution.xml"],
  [
    "no list of content types",
    () => spoilt(clubSolution(), { "[Content_Types].xml": () => undefined }),
    "0x80048060",
    "",
  ],
  ["no customizations", () => spoilt(clubSolution(), { "customizations.xml": () => undefined }), "0x80048060", ""],
  [
    "broken XML",
    () => withCustomizations(clubSolution(), "</Entities>", "</Entites>"),
    "0x80048013",
    "customizations.xml",
  ],
  ["no publisher", () => withManifest(clubSolution(), /<Publisher>.*<\/Publisher>/, ""), "0x8004801A", "Publisher"],
  [
    "an unknown column type",
    () => withCustomizations(clubSolution(), "</attributes>", column("club_x", "colour")),
    "0x8004801A",
    "colour",
  ],
  [
    "a dependency on a solution that is not there",
    () => clubSolution({ requires: requirement(1, "abc_payment", "Abc (1.0.0.0)") }),
    "0x8004801D",
    "abc_payment",
  ],
  [
    "a dependency on an unmanaged layer",
    () => clubSolution({ requires: requirement(1, "abc_payment", "Active") }),
    "0x8004801D",
    "Active",
  ],
  [
    "a relationship to a table that is nowhere",
    () => withCustomizations(clubSolution(), "<ReferencedEntityName>Contact", "<ReferencedEntityName>Contct"),
    "0x80040217",
    "'contct'",
  ],
  [
    "a view with an unknown column",
    () => withCustomizations(clubSolution(), '<cell name="club_number" />', '<cell name="club_numbr" />'),
    "0x8004F041",
    "club_member.club_numbr",
  ],
  [
    "a view that filters by an unknown column",
    () => withCustomizations(clubSolution(), 'condition attribute="club_level"', 'condition attribute="club_levl"'),
    "0x8004F041",
    "club_member.club_levl",
  ],
  [
    "a form with an unknown column",
    () => withCustomizations(clubSolution(), 'datafieldname="club_number"', 'datafieldname="club_numbr"'),
    "0x8004F041",
    "club_member.club_numbr",
  ],
  [
    "a form with an unknown script",
    () => withCustomizations(clubSolution(), 'Library name="club_/form.js"', 'Library name="club_/frm.js"'),
    "0x8004F041",
    "club_/frm.js",
  ],
  [
    "a form with a quick view that is nowhere",
    () =>
      withCustomizations(
        clubSolution(),
        'datafieldname="club_number" />',
        'datafieldname="club_number" /><control id="glance" datafieldname="club_number"><parameters><QuickForms>' +
          "&lt;QuickFormIds&gt;&lt;QuickFormId entityname=&quot;club_member&quot;&gt;90000000-0000-4000-8000-000000000001" +
          "&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms></parameters></control>",
      ),
    "0x8004F041",
    "90000000-0000-4000-8000-000000000001",
  ],
  [
    "a form with an unknown control",
    () =>
      withCustomizations(clubSolution(), 'customControl name="club_Club.Card"', 'customControl name="club_Club.Cart"'),
    "0x8004F041",
    "club_club.cart",
  ],
  [
    "a control bound to an unknown column",
    () => withCustomizations(clubSolution(), "<level>club_level</level>", "<level>club_levl</level>"),
    "0x8004F041",
    "club_member.club_levl",
  ],
  [
    "a privilege for an unknown table",
    () => withCustomizations(clubSolution(), "prvReadclub_member", "prvReadclub_membre"),
    "0x80048058",
    "club_membre",
  ],
  [
    "a global choice that is nowhere",
    () =>
      withCustomizations(
        clubSolution(),
        "</attributes>",
        column("club_x", "picklist", "<OptionSetName>club_nowhere</OptionSetName>"),
      ),
    "0x80048039",
    "club_nowhere",
  ],
  [
    "a lookup without a relationship",
    () => withCustomizations(clubSolution(), /<EntityRelationships>.*<\/EntityRelationships>/, ""),
    "0x80040203",
    "club_member.club_contactid",
  ],
  [
    "a root component without a node",
    () =>
      withManifest(
        clubSolution(),
        "</RootComponents>",
        '<RootComponent type="9" schemaName="club_x" /></RootComponents>',
      ),
    "0x8004801F",
    "club_x of type 9",
  ],
  [
    "a node that is no root component",
    () => withManifest(clubSolution(), '<RootComponent type="61" schemaName="club_/form.js" />', ""),
    "0x8004803A",
    "club_/form.js of type 61",
  ],
  [
    "a web resource whose part has no content type",
    () =>
      spoilt(clubSolution(), {
        "[Content_Types].xml": (text) => text.replace(/<Override PartName="\/WebResources[^>]*>/, ""),
      }),
    "0x8004801F",
    "club_/form.js of type 61",
  ],
  [
    "text without a length",
    () => withCustomizations(clubSolution(), "<MaxLength>20</MaxLength>", ""),
    "0x80040203",
    "max length value. Attribute: club_member.club_number",
  ],
  [
    "a table without a primary name",
    () => withCustomizations(clubSolution(), "PrimaryName|ValidForForm", "ValidForForm"),
    "0x80044355",
    "PrimaryName attribute not found for Entity: club_member",
  ],
  [
    "a name of more than 50 characters",
    () => withCustomizations(clubSolution(), "</attributes>", column(`club_${"x".repeat(46)}`, "int")),
    "0x80040203",
    "longer than 50",
  ],
];

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
