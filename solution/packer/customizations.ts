/** Unpacked files by path. */
export type Sources = ReadonlyMap<string, Uint8Array>;

const decoder = new TextDecoder();

/** Text of one file without byte order mark and declaration. */
const bodyOf = (bytes: Uint8Array): string =>
  decoder
    .decode(bytes)
    .replace(/^\uFEFF?<\?xml[^>]*\?>/, "")
    .trim();

/** What stands between the root element's tags. */
const insideOf = (bytes: Uint8Array): string => {
  const body = bodyOf(bytes);
  return body.slice(body.indexOf(">") + 1, body.lastIndexOf("</")).trim();
};

const matching = (sources: Sources, pattern: RegExp): readonly Uint8Array[] =>
  [...sources].filter(([path]) => pattern.test(path)).map(([, bytes]) => bytes);

/** Puts content into an empty element; an element without content stays as it is. */
const filled = (text: string, slot: string, content: readonly string[]): string =>
  content.length === 0 ? text : text.replace(`<${slot} />`, () => [`<${slot}>`, ...content, `</${slot}>`].join("\n"));

const formsOf = (sources: Sources, folder: string): readonly string[] => {
  const types = new Map<string, string[]>();
  for (const [path, bytes] of sources) {
    const [, type] = path.startsWith(`${folder}/FormXml/`) ? path.slice(folder.length + 1).split("/") : [];
    if (type) types.set(type, [...(types.get(type) ?? []), insideOf(bytes)]);
  }
  return [...types].map(([type, forms]) => [`<forms type="${type}">`, ...forms, "</forms>"].join("\n"));
};

const viewsOf = (sources: Sources, folder: string): readonly string[] => {
  const views = [...sources].filter(([path]) => path.startsWith(`${folder}/SavedQueries/`));
  if (views.length === 0) return [];
  return ["<savedqueries>", ...views.map(([, bytes]) => insideOf(bytes)), "</savedqueries>"];
};

/** One table with its forms, views and ribbon in their places. */
const tableOf = (sources: Sources, path: string, bytes: Uint8Array): string => {
  const folder = path.slice(0, -"/Entity.xml".length);
  const ribbon = sources.get(`${folder}/RibbonDiff.xml`);
  const withForms = filled(bodyOf(bytes), "FormXml", formsOf(sources, folder));
  const withViews = filled(withForms, "SavedQueries", viewsOf(sources, folder));
  return ribbon ? withViews.replace("<RibbonDiffXml />", () => bodyOf(ribbon)) : withViews;
};

/** Where each split-out kind of component lies, and the section that it goes back to. */
const sections: readonly { readonly section: string; readonly files: RegExp; readonly part: "whole" | "inside" }[] = [
  { section: "Roles", files: /^Roles\/[^/]+\.xml$/, part: "whole" },
  { section: "EntityRelationships", files: /^Other\/Relationships\/[^/]+\.xml$/, part: "inside" },
  { section: "optionsets", files: /^OptionSets\/[^/]+\.xml$/, part: "whole" },
  { section: "WebResources", files: /^WebResources\/.+\.data\.xml$/, part: "whole" },
  { section: "CustomControls", files: /^Controls\/[^/]+\/ControlManifest\.xml\.data\.xml$/, part: "whole" },
  { section: "AppModuleSiteMaps", files: /^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap\.xml$/, part: "whole" },
  { section: "AppModules", files: /^AppModules\/[^/]+\/AppModule\.xml$/, part: "whole" },
];

/** customizations.xml: a pure merge of the unpacked files into the skeleton's sections. */
export const customizationsOf = (sources: Sources): string => {
  const skeleton = sources.get("Other/Customizations.xml");
  if (!skeleton) throw new Error("Other/Customizations.xml is not among the solution's sources.");
  const tables = [...sources]
    .filter(([path]) => /^Entities\/[^/]+\/Entity\.xml$/.test(path))
    .map(([path, bytes]) => tableOf(sources, path, bytes));
  const withTables = filled(decoder.decode(skeleton), "Entities", tables);
  return sections.reduce((text, { section, files, part }) => {
    const content = matching(sources, files).map(part === "whole" ? bodyOf : insideOf);
    return filled(text, section, content);
  }, withTables);
};
