import { createSandboxClock } from "../../../../sandbox/clock.ts";
import { createDataverseSandbox, type DataverseSandbox } from "../../../../sandbox/dataverse/index.ts";
import { tokens } from "../../../../sandbox/fixed.ts";
import { packedSolution } from "./solution-fixture.ts";

const label = '<LocalizedNames><LocalizedName description="Main" languagecode="1033" /></LocalizedNames>';
const guid = (digit: number): string => `{AAAAAAAA-0000-4000-8000-00000000000${digit}}`;

const form =
  `<FormXml><forms type="main"><systemform><formid>${guid(1)}</formid>` +
  `<form><tabs><tab name="a &amp; b" /></tabs></form>${label}</systemform></forms></FormXml>`;

const view =
  `<SavedQueries><savedqueries><savedquery><savedqueryid>${guid(2)}</savedqueryid><querytype>0</querytype>` +
  '<isdefault>1</isdefault><layoutxml><grid name="resultset" /></layoutxml>' +
  `<fetchxml><fetch><entity name="till_sale" /></fetch></fetchxml>${label}</savedquery></savedqueries></SavedQueries>`;

const sections =
  `<WebResources><WebResource><WebResourceId>${guid(3)}</WebResourceId><Name>till_/form.js</Name>` +
  "<WebResourceType>3</WebResourceType><FileName>/WebResources/form</FileName></WebResource></WebResources>" +
  "<CustomControls><CustomControl><Name>till_Till.Pay</Name>" +
  "<FileName>/Controls/till_Till.Pay/ControlManifest.xml</FileName></CustomControl></CustomControls>" +
  `<AppModules><AppModule><UniqueName>till_App</UniqueName>${label}</AppModule></AppModules>` +
  `<AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>till_App</SiteMapUniqueName>` +
  `<SiteMap><Area Id="a" /></SiteMap>${label}</AppModuleSiteMap></AppModuleSiteMaps>` +
  '<optionsets><optionset Name="till_kind"><options><option value="1"><labels>' +
  '<label description="Cash" languagecode="1033" /></labels></option></options></optionset></optionsets>';

const files = {
  "WebResources/form": "alert(1)",
  "Controls/till_Till.Pay/ControlManifest.xml":
    '<manifest><control namespace="Till" constructor="Pay" version="1.2.3" /></manifest>',
  "Controls/till_Till.Pay/bundle.js": "run()",
};

const base = packedSolution({
  ...{ name: "Till", prefix: "till" },
  tables: [
    {
      ...{ name: "till_sale", set: "till_sales", looks: form + view },
      columns: [["till_kind", "picklist", "<OptionSetName>till_kind</OptionSetName>"]],
    },
  ],
  ...{ sections, files },
  roots: [
    [9, "till_kind"],
    [61, "till_/form.js"],
    [62, "till_App"],
    [66, "till_Till.Pay"],
    [80, "till_App"],
  ],
});

/** A second solution that widens the first one's table and one of the platform's. */
const addition = packedSolution({
  ...{ name: "More", prefix: "more" },
  tables: [
    { name: "till_sale", set: "till_sales", columns: [["more_note", "nvarchar", "<MaxLength>10</MaxLength>"]] },
    { name: "contact", set: "contacts", columns: [["more_points", "int"]] },
  ],
});

describe("Dataverse's stand-in, importing", () => {
  let sandbox: DataverseSandbox;
  const get = async (path: string): Promise<Readonly<Record<string, unknown>>[]> => {
    const headers = { authorization: `Bearer ${tokens.staff}` };
    const address = `http://127.0.0.1:4780/api/data/v9.2/${path.replaceAll(" ", "%20")}`;
    const response = await sandbox.fetch(new Request(address, { headers }));
    return ((await response.json()) as { value: Readonly<Record<string, unknown>>[] }).value;
  };
  beforeEach(async () => {
    const origin = "http://127.0.0.1:4780";
    sandbox = await createDataverseSandbox({ clock: createSandboxClock(), origin, solutions: [base, addition] });
  });
  afterEach(() => sandbox.close());

  it("shows forms as they were packed", async () => {
    const [row] = await get("systemforms?$filter=objecttypecode eq 'till_sale'");
    expect(row).toMatchObject({ formid: "aaaaaaaa-0000-4000-8000-000000000001", name: "Main", type: 2 });
    expect(row?.["formxml"]).toBe('<form><tabs><tab name="a &amp; b" /></tabs></form>');
  });

  it("shows views with their query and their layout", async () => {
    expect(await get("savedqueries?$filter=returnedtypecode eq 'till_sale'")).toMatchObject([
      {
        ...{ name: "Main", querytype: 0, isdefault: true, layoutxml: '<grid name="resultset" />' },
        fetchxml: '<fetch><entity name="till_sale" /></fetch>',
      },
    ]);
  });

  it("shows web resources in base64, and apps with their site maps", async () => {
    const [resource] = await get("webresourceset?$filter=name eq 'till_/form.js'");
    expect(Buffer.from(String(resource?.["content"]), "base64").toString()).toBe("alert(1)");
    expect(await get("appmodules")).toMatchObject([{ name: "Main", uniquename: "till_App" }]);
    expect(await get("sitemaps")).toMatchObject([{ sitemapxml: '<SiteMap><Area Id="a" /></SiteMap>' }]);
  });

  it("keeps a code component's manifest", async () => {
    expect(await get("customcontrols")).toMatchObject([{ name: "till_Till.Pay", version: "1.2.3" }]);
  });

  it("shares choices, and widens tables that are there already", async () => {
    const names = async (table: string): Promise<unknown[]> =>
      (await get(`EntityDefinitions(LogicalName='${table}')/Attributes?$select=LogicalName`)).map(
        (row) => row["LogicalName"],
      );
    expect(await names("till_sale")).toEqual(
      expect.arrayContaining(["till_kind", "more_note", "createdon", "statecode"]),
    );
    expect(await names("contact")).toEqual(expect.arrayContaining(["fullname", "more_points"]));
    expect(await get("GlobalOptionSetDefinitions?$select=Name")).toMatchObject([{ Name: "till_kind" }]);
  });
});
