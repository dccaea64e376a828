import type { ControlDefinition, ControlProperty } from "./definitions.ts";
import { all, attribute, first, parseXml, text } from "./xml.ts";

/** A resx file's strings by name. */
export const stringsOf = (resx: string): Readonly<Record<string, string>> =>
  Object.fromEntries(all(parseXml(resx), "root", "data").map((data) => [attribute(data, "name"), text(data, "value")]));

const usageOf = (usage: string): ControlProperty["usage"] =>
  usage === "bound" || usage === "output" ? usage : "input";

/** `strings/PaymentControl.1033.resx` → 1033. */
const languageOf = (path: string): string => /\.(\d+)\.resx$/.exec(path)?.[1] ?? "1033";

/**
 * A built component's ControlManifest.xml. `name` is the solution's (`cfl_Counterfoil.PaymentControl`);
 * `read` gives a file beside the manifest.
 */
export const controlOf = (name: string, manifestXml: string, read: (path: string) => string): ControlDefinition => {
  const control = first(parseXml(manifestXml), "manifest", "control");
  const resources = first(control, "resources");
  const strings = all(resources, "resx").map((resx) => attribute(resx, "path"));
  return {
    name,
    registration: `${attribute(control, "namespace")}.${attribute(control, "constructor")}`,
    version: attribute(control, "version"),
    properties: all(control, "property").map((property) => {
      const chosen = all(property, "value").find((value) => attribute(value, "default") === "true");
      const defaultValue = chosen ? text(chosen) : attribute(property, "default-value");
      return {
        name: attribute(property, "name"),
        type: attribute(property, "of-type") || attribute(property, "of-type-group"),
        usage: usageOf(attribute(property, "usage")),
        required: attribute(property, "required") === "true",
        ...(defaultValue ? { defaultValue } : {}),
      };
    }),
    events: all(control, "event").map((event) => attribute(event, "name")),
    code: attribute(first(resources, "code"), "path"),
    css: all(resources, "css").map((css) => attribute(css, "path")),
    strings: Object.fromEntries(strings.map((path) => [languageOf(path), stringsOf(read(path))])),
  };
};
