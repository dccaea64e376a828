import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { partsOf, projectRoot } from "./support/packed.ts";

const schemas = join(projectRoot, "..", "shared", "schemas");
const folder = "observed-9.2";
const present = existsSync(join(schemas, folder));
const skipped = "skipped: ../shared/schemas is not on this machine";

const files = (present ? readdirSync(join(schemas, folder)) : []).map((fileName) => ({
  fileName,
  contents: readFileSync(join(schemas, folder, fileName), "utf8"),
}));

const complaintsOf = async (xml: string, entryPoint: string): Promise<string[]> => {
  const result = await validateXML({
    xml: [{ fileName: "checked.xml", contents: xml }],
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
    ["sample", "customizations.xml", "CustomizationsSolution.xsd"],
    ["powerPages", "customizations.xml", "CustomizationsSolution.xsd"],
    ["powerPages", "solution.xml", "SolutionManifest.observed.xsd"],
    ["powerPagesManaged", "solution.xml", "SolutionManifest.observed.xsd"],
    ["base", "solution.xml", "SolutionManifest.observed.xsd"],
    ["managed", "solution.xml", "SolutionManifest.observed.xsd"],
    ["sample", "solution.xml", "SolutionManifest.observed.xsd"],
  ] as const)("find nothing wrong with the %s package's %s", async (kind, part, entryPoint) => {
    expect(await complaintsOf((await partsOf(kind))[part] ?? "", entryPoint)).toEqual([]);
  });

  it.each([
    ["queries", /<fetch [\s\S]*?<\/fetch>/g, "Fetch.xsd"],
    ["forms", /<form>[\s\S]*?<\/form>/g, "FormXml.xsd"],
  ])("find nothing wrong with the %s of tables", async (_what, pattern, entryPoint) => {
    const xml = (await partsOf("base"))["customizations.xml"] ?? "";
    const samples = [...new Set(xml.match(pattern))].slice(0, 12);
    expect(samples.length).toBeGreaterThan(5);
    for (const sample of samples) expect(await complaintsOf(sample, entryPoint)).toEqual([]);
  });
});
