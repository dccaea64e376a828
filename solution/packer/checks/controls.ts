import { elementsAt, elementsBelow, textAt, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import { findingAt, type Check, type Subject } from "../subject.ts";

/** Microsoft's own, present in every environment. */
const platform = /^(MscrmControls|Microsoft)\./i;

/** Properties and data sets of each code component in the solution, by its name. */
const propertiesOf = ({ documents }: Subject): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [...documents].flatMap(([part, { root }]) => {
      const name = /^Controls\/(.+)\/ControlManifest\.xml$/.exec(part)?.[1];
      if (name === undefined) return [];
      const declared = elementsAt(root, "control", "*").filter(({ name: kind }) => /^(property|data-set)$/.test(kind));
      return [[name.toLowerCase(), new Set(declared.map(({ attributes }) => attributes["name"] ?? ""))] as const];
    }),
  );

const unknownProperties = (
  subject: Subject,
  use: XmlElement,
  properties: ReadonlySet<string> | undefined,
): readonly Finding[] =>
  elementsAt(use, "parameters", "*").flatMap((parameter) => {
    const name = parameter.name === "data-set" ? (parameter.attributes["name"] ?? "") : parameter.name;
    if (!properties || properties.has(name)) return [];
    const sentence = `The code component ${use.attributes["name"] ?? ""} has no property ${name}. Correct the name, or take it out of the form.`;
    return [findingAt(subject.customizations, parameter, { kind: "unknown-control-property", sentence })];
  });

/** A code component on a form must be in the solution or brought by another, and have the properties that the form sets. */
export const controlsOnForms: Check = (subject, { required }) => {
  const { customizations } = subject;
  const inSolution = elementsAt(customizations.root, "CustomControls", "CustomControl").map((control) =>
    (textAt(control, "Name") ?? "").toLowerCase(),
  );
  const properties = propertiesOf(subject);
  return elementsBelow(customizations.root, "customControl").flatMap((use): readonly Finding[] => {
    const name = use.attributes["name"];
    if (name === undefined || platform.test(name)) return [];
    if (inSolution.includes(name.toLowerCase()))
      return unknownProperties(subject, use, properties.get(name.toLowerCase()));
    if (required.has(`66:${name.toLowerCase()}`)) return [];
    const sentence = `The code component ${name} is neither in the solution nor among its dependencies. Add it, or take it off the form.`;
    return [findingAt(customizations, use, { kind: "unknown-control", sentence })];
  });
};
