import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { partsOf, projectRoot } from "./support/packed.ts";

const schemas = join(projectRoot, "..", "shared", "schemas");
const folder = "observed-9.2";
const present = existsSync(join(schemas, folder));
const skipped = "skipped: ../shared/schemas is not on this machine";

const filesOf = (name: string) =>
  (present ? readdirSync(join(schemas, name)) : []).map((fileName) => ({
    fileName,
    contents: readFileSync(join(schemas, name, fileName), "utf8"),
  }));

const files = [...filesOf(folder), ...filesOf("views")];

/** Of many texts at once: starting the checker costs more than checking. */
const complaintsOf = async (texts: readonly string[], entryPoint: string): Promise<string[]> => {
  const result = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `checked-${index}.xml`, contents })),
    schema: files.filter(({ fileName }) => fileName === entryPoint),
    preload: files.filter(({ fileName }) => fileName !== entryPoint),
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return result.errors.map(({ message }) => message);
};

(present ? describe : describe.skip)(`Microsoft's schemas${present ? "" : ` (${skipped})`}`, () => {
  it.each([
    ["base", "customizations.xml", "CustomizationsSolution.xsd"],
    ["managed", "customizations.xml", "CustomizationsSolution.xsd"],
    ["sample", "customizations.xml", "CustomizationsSolution.xsd"],
    ["powerPages", "customizations.xml", "CustomizationsSolution.xsd"],
    ["powerPages", "solution.xml", "SolutionManifest.observed.xsd"],
    ["powerPagesManaged", "solution.xml", "SolutionManifest.observed.xsd"],
    ["base", "solution.xml", "SolutionManifest.observed.xsd"],
    ["managed", "solution.xml", "SolutionManifest.observed.xsd"],
    ["sample", "solution.xml", "SolutionManifest.observed.xsd"],
  ] as const)("find nothing wrong with the %s package's %s", async (kind, part, entryPoint) => {
    expect(await complaintsOf([(await partsOf(kind))[part] ?? ""], entryPoint)).toEqual([]);
  });

  it.each([
    ["queries", /<fetch [\s\S]*?<\/fetch>/g, "Fetch.xsd"],
    ["forms", /<form(?: [^>]*)?>[\s\S]*?<\/form>/g, "FormXml.xsd"],
    ["views' grids", /<layoutxml>[\s\S]*?<\/layoutxml>/g, "LayoutXml.xsd"],
    ["charts", /<datadefinition>[\s\S]*?<\/datadefinition>/g, "VisualizationDataDescription.xsd"],
    ["ribbons", /<RibbonDiffXml>[\s\S]*?<\/RibbonDiffXml>/g, "RibbonCore.xsd"],
    ["site maps", /<SiteMap(?: [^>]*)?>[\s\S]*?<\/SiteMap>/g, "SiteMap.xsd"],
  ])("find nothing wrong with the %s", async (_what, pattern, entryPoint) => {
    const xml = (await partsOf("base"))["customizations.xml"] ?? "";
    const texts = [...new Set(xml.match(pattern))];
    expect(texts.length).toBeGreaterThan(0);
    // A grid's table number differs in every environment, so exports leave it out; this schema is older than that.
    const numbered = texts.map((text) => text.replace("<grid ", '<grid object="1" '));
    expect(await complaintsOf(numbered, entryPoint)).toEqual([]);
  });

  it("complain about a spoiled text, so that their silence means something", async () => {
    const xml = (await partsOf("base"))["customizations.xml"] ?? "";
    const spoiled = xml.replace("<querytype>", "<querykind>0</querykind><querytype>");
    expect((await complaintsOf([spoiled], "CustomizationsSolution.xsd")).length).toBeGreaterThan(0);
  });
});
