import { packSolutions } from "../../../solution/packer/pack.ts";
import { packFixture, partsOf, withProject } from "./support/packed.ts";

type Parts = Readonly<Record<string, string>>;

const all = (text: string | undefined, pattern: RegExp): string[] =>
  [...(text ?? "").matchAll(pattern)].map((match) => (match[1] ?? "").toLowerCase());

const rootsOf = (parts: Parts, type: number, key: "schemaName" | "id"): string[] =>
  all(parts["solution.xml"], new RegExp(`<RootComponent type="${type}" ${key}="([^"]+)"`, "g")).toSorted();

it("packs the same bytes twice", async () => {
  const [first, second] = [await packFixture(), await packFixture()];
  expect(second.map(({ fileName }) => fileName)).toEqual(first.map(({ fileName }) => fileName));
  expect(second.map(({ bytes }) => Buffer.from(bytes))).toEqual(first.map(({ bytes }) => Buffer.from(bytes)));
});

it("names its packages by solution, version and kind", async () => {
  expect((await packFixture()).map(({ fileName }) => fileName.replace(/\d+\.\d+\.\d+\.0/, "V"))).toEqual([
    "Counterfoil_V.zip",
    "Counterfoil_V_managed.zip",
    "CounterfoilPowerPages_V.zip",
    "CounterfoilPowerPages_V_managed.zip",
    "CounterfoilSample_V.zip",
  ]);
});

it("makes managed differ from unmanaged in one word only", async () => {
  const [base, managed] = [await partsOf("base"), await partsOf("managed")];
  const asManaged = base["solution.xml"]?.replace("<Managed>0<", "<Managed>1<");
  expect(base["solution.xml"]).toContain("<Managed>0<");
  expect({ ...base, "solution.xml": asManaged }).toEqual(managed);
});

describe.each(["base", "sample"] as const)("the %s package", (kind) => {
  it("has a node for every root component, and the reverse", async () => {
    const parts = await partsOf(kind);
    const xml = parts["customizations.xml"];
    expect(rootsOf(parts, 1, "schemaName")).toEqual(all(xml, /<entity Name="([^"]+)"/g).toSorted());
    expect(rootsOf(parts, 9, "schemaName")).toEqual(
      all(xml, /<optionset Name="([^"]+)"[^>]*>\s*<OptionSetType>picklist/g).toSorted(),
    );
    expect(rootsOf(parts, 20, "id")).toEqual(all(xml, /<Role id="([^"]+)" name/g).toSorted());
    expect(rootsOf(parts, 61, "schemaName")).toEqual(
      all(xml, /<WebResource>\s*<WebResourceId>[^<]+<\/WebResourceId>\s*<Name>([^<]+)/g).toSorted(),
    );
    expect(rootsOf(parts, 66, "schemaName")).toEqual(all(xml, /<CustomControl>\s*<Name>([^<]+)/g).toSorted());
    expect(rootsOf(parts, 62, "schemaName")).toEqual(all(xml, /<SiteMapUniqueName>([^<]+)/g).toSorted());
    expect(rootsOf(parts, 80, "schemaName")).toEqual(all(xml, /<AppModule>\s*<UniqueName>([^<]+)/g).toSorted());
  });

  it("covers every part by a content type", async () => {
    const parts = await partsOf(kind);
    const types = parts["[Content_Types].xml"];
    const defaults = all(types, /Default Extension="([^"]+)"/g);
    const overrides = all(types, /Override PartName="([^"]+)"/g);
    const uncovered = Object.keys(parts).filter((name) => {
      const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase();
      return extension ? !defaults.includes(extension) : !overrides.includes(`/${name}`.toLowerCase());
    });
    expect(uncovered).toEqual([]);
  });

  it("has a part for every file that it names", async () => {
    const parts = await partsOf(kind);
    const names = Object.keys(parts).map((name) => `/${name}`.toLowerCase());
    const named = all(parts["customizations.xml"], /<FileName>([^<]+)/g);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("fetches every cell that a view shows", async () => {
    const xml = (await partsOf(kind))["customizations.xml"] ?? "";
    const views = xml.split("<savedquery>").slice(1);
    expect(views.length).toBeGreaterThan(5);
    const unfetched = views.flatMap((view) => {
      const fetched = all(view, /<attribute name="([^"]+)"/g);
      return all(view, /<cell name="([^"]+)"/g).filter((cell) => !fetched.includes(cell));
    });
    expect(unfetched).toEqual([]);
  });

  it("gives every component and every part of a form an id of its own", async () => {
    const xml = (await partsOf(kind))["customizations.xml"];
    const ids = [
      ...all(xml, /<(?:formid|savedqueryid|WebResourceId)>\{([^}]+)/g),
      ...all(xml, /<(?:Role|tab|section|cell)\s[^>]*\bid="\{([^}]+)\}"[^>]*>\s*(?:<IsCustomizable|<labels)/g),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it("tells the importer what the sample rests on", async () => {
  const manifest = (await partsOf("sample"))["solution.xml"];
  expect(all(manifest, /<Required type="\d+" schemaName="([^"]+)"/g)).toEqual([
    "cfl_payment",
    "cfl_counterfoil.paymentcontrol",
  ]);
});

it.each([
  ["out/controls/PaymentControl/ControlManifest.xml", "npm run build:control"],
  ["out/controls/PaymentControl/bundle.js", "npm run build:control"],
  ["dist/webresources/payment-form.js", "npm run build:webresources"],
])("names %s and the command that makes it, when it is missing", async (without, command) => {
  const packed = await withProject((root) => packSolutions({ root }), { without });
  expect(packed).toMatchObject({ ok: false, error: { kind: "missing-build" } });
  expect(packed.ok || packed.error.sentence).toContain(without);
  expect(packed.ok || packed.error.sentence).toContain(command);
});
