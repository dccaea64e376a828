import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parseXml, type XmlElement } from "../../../solution/packer/element.ts";
import { projectRoot } from "./support/packed.ts";

/** The rules that the control's own build reads; they lie in its package and are used there, never copied. */
const rules = readFileSync(join(projectRoot, "node_modules", "pcf-scripts", "ManifestSchema.json"), "utf8");

/** In three places `required` slipped in among the properties; the build's own checker looks past it, ours would not. */
const withoutSlip = (key: string, value: Record<string, unknown>): unknown => {
  if (key !== "properties" || !Array.isArray(value["required"])) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "required"));
};

const schema = JSON.parse(rules, withoutSlip) as object;

const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** An element in the shape that the rules are written for: attributes under `$`, children as lists, bare text as itself. */
const shapeOf = (element: XmlElement): unknown => {
  const text = element.text.trim();
  const attributed = Object.keys(element.attributes).length > 0;
  if (!attributed && element.children.length === 0) return text;
  const names = [...new Set(element.children.map(({ name }) => name))];
  const children = names.map((name) => [name, element.children.filter((child) => child.name === name).map(shapeOf)]);
  return {
    ...(attributed ? { $: element.attributes } : {}),
    ...(text === "" ? {} : { _: text }),
    ...Object.fromEntries(children),
  };
};

const complaintsAbout = (text: string): readonly string[] => {
  // What the build changes after it has looked: its own name, and the script in place of the source.
  const root = parseXml(text.replace(/<built-by [^>]*\/>/, "").replace('"bundle.js"', '"index.ts"'));
  if (!root.ok) return [root.error.reason];
  validate({ manifest: shapeOf(root.value) });
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
};

const source = join(projectRoot, "PaymentControl", "ControlManifest.Input.xml");
const built = join(projectRoot, "out", "controls", "PaymentControl", "ControlManifest.xml");

it("finds nothing wrong with the control's manifest by the rules of its build", () => {
  expect(complaintsAbout(readFileSync(source, "utf8"))).toEqual([]);
});

(existsSync(built) ? it : it.skip)("finds nothing wrong with the manifest that is packed", () => {
  expect(complaintsAbout(readFileSync(built, "utf8"))).toEqual([]);
});

it.each([
  ["a property of an unknown usage", 'usage="bound"', 'usage="tied"'],
  ["a version of words", /version="\d+\.\d+\.\d+" display-name-key/, 'version="first" display-name-key'],
  ["an element that no manifest has", "<resources>", "<pictures></pictures><resources>"],
])("complains about %s", (_what, from, to) => {
  expect(complaintsAbout(readFileSync(source, "utf8").replace(from, to)).length).toBeGreaterThan(0);
});
