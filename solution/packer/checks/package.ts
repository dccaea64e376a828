import { elementsAt, elementsBelow } from "../element.ts";
import { findingAt, type Check } from "../subject.ts";

/** A dependency on an unmanaged layer can be fulfilled nowhere else. */
export const activeDependencies: Check = ({ manifest }) =>
  elementsBelow(manifest.root, "Required")
    .filter(({ attributes }) => attributes["solution"]?.trim().toLowerCase() === "active")
    .map((element) => {
      const name = element.attributes["displayName"] ?? element.attributes["schemaName"] ?? "a component";
      const sentence = `The dependency on ${name} names the solution "Active", an unmanaged change that no other environment has. Put the component into a solution.`;
      return findingAt(manifest, element, { kind: "active-dependency", sentence });
    });

/** A value belongs to one environment; in a package it would overwrite the next one's. */
export const environmentValues: Check = ({ parts, fileOf }) =>
  parts
    .filter((part) => /^environmentvariabledefinitions\/.+\/environmentvariablevalues\.(json|xml)$/.test(part))
    .map((part) => ({
      kind: "environment-variable-value",
      file: fileOf(part),
      line: 1,
      sentence:
        "The package carries a value for this environment variable. Take the file out; who imports is asked for it.",
    }));

const extensionOf = (part: string): string | undefined => /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase();

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** A part without a content type is no part to an importer. */
export const uncoveredParts: Check = ({ parts, fileOf, contentTypes }) => {
  if (!contentTypes) return [];
  const extensions = elementsAt(contentTypes, "Default").map(({ attributes }) =>
    attributes["Extension"]?.toLowerCase(),
  );
  const names = elementsAt(contentTypes, "Override").map(
    ({ attributes }) => attributes["PartName"]?.toLowerCase() ?? "",
  );
  const overrides = new Set([...names, ...names.map(decoded)]);
  return parts
    .filter((part) => part !== "[Content_Types].xml")
    .filter((part) => !extensions.includes(extensionOf(part)) && !overrides.has(`/${part.toLowerCase()}`))
    .map((part) => ({
      kind: "uncovered-part",
      file: fileOf(part),
      line: 1,
      sentence: "No content type covers this part, so it would not be read. Add it to [Content_Types].xml.",
    }));
};
