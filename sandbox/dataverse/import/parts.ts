import { type Element, parseXml } from "./xml.ts";

/** The files of a packed solution by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A file that the solution names; undefined when it is not there, or not covered by a content type. */
export const partOf = (parts: Parts, path: string): Uint8Array | undefined => parts[path.replace(/^\//, "")];

/** A GUID without braces, lower case. */
export const bare = (guid: string | undefined): string => (guid ?? "").replace(/[{}]/g, "").toLowerCase();

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** A reader of packages sees no part without a content type: by its extension, or by its own name. */
export const coveredParts = (parts: Parts): Parts => {
  const contentTypes = parts["[Content_Types].xml"];
  const types = contentTypes ? parseXml(contentTypes, "[Content_Types].xml").children : [];
  const named = (element: string, attribute: string): ReadonlySet<string> =>
    new Set(
      types.filter(({ name }) => name === element).map((each) => each.attributes[attribute]?.toLowerCase() ?? ""),
    );
  const extensions = named("Default", "Extension");
  const overrides = named("Override", "PartName");
  const isCovered = (path: string): boolean =>
    extensions.has(extensionOf(path)) || overrides.has(`/${path.toLowerCase()}`);
  return Object.fromEntries(Object.entries(parts).filter(([path]) => isCovered(path)));
};

/** Data-driven components have a folder each, and a file of this name in it. */
export const rowsInFolder = (parts: Parts, folder: string, file: string): readonly Element[] =>
  Object.entries(parts)
    .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith(`/${file}`))
    .map(([path, bytes]) => parseXml(bytes, path));
