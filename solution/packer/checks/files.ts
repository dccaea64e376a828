import { elementsAt, textAt, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import { partNamed } from "../layout.ts";
import { findingAt, type Check } from "../subject.ts";

/** Headers in customizations.xml, and the elements in them that name a part. */
const headers: readonly (readonly [path: readonly string[], names: readonly string[]])[] = [
  [["WebResources", "WebResource"], ["FileName"]],
  [["CustomControls", "CustomControl"], ["FileName"]],
  [["SolutionPluginAssemblies", "PluginAssembly"], ["FileName"]],
  [
    ["Workflows", "Workflow"],
    ["JsonFileName", "XamlFileName"],
  ],
  [
    ["CanvasApps", "CanvasApp"],
    ["DocumentUri", "BackgroundImageUri"],
  ],
  [
    ["Connectors", "Connector"],
    ["openapidefinition", "connectionparameters", "policytemplateinstances", "iconblob"],
  ],
];

interface Reference {
  readonly part: string;
  readonly element: XmlElement;
}

const referencesOf = (root: XmlElement): readonly Reference[] =>
  headers.flatMap(([path, names]) =>
    elementsAt(root, ...path).flatMap((header) =>
      names.flatMap((name) => {
        const part = partNamed(textAt(header, name));
        const element = elementsAt(header, name)[0];
        return part && element ? [{ part, element }] : [];
      }),
    ),
  );

/** An unpacked header stands beside the file that it tells of, and is called after it. */
const header = ".data.xml";

/** A part that a header names must be in the package. */
export const missingFiles: Check = ({ customizations, parts }) => {
  const present = new Set(parts.map((part) => part.toLowerCase()));
  return referencesOf(customizations.root)
    .filter(({ part }) => !present.has(part.toLowerCase()))
    .map(({ part, element }) => {
      const { file } = customizations.placeOf(element.start);
      const expected = file.endsWith(header) ? file.slice(0, -header.length) : part;
      const sentence = `The file ${expected} is not there. Put it there, or take the component out.`;
      return findingAt(customizations, element, { kind: "missing-file", sentence });
    });
};

const ownedFolders = /^(WebResources|Workflows|PluginAssemblies|Controls)\//;

/** A file that no component names would travel along and do nothing. */
export const filesWithoutComponent: Check = ({ customizations, parts, fileOf }) => {
  const named = referencesOf(customizations.root).map(({ part }) => part.toLowerCase());
  const exact = new Set(named);
  const folders = named.filter((part) => part.startsWith("controls/")).map((part) => part.replace(/[^/]+$/, ""));
  return parts.flatMap((part): readonly Finding[] => {
    const key = part.toLowerCase();
    if (!ownedFolders.test(part) || exact.has(key) || folders.some((folder) => key.startsWith(folder))) return [];
    const sentence = "No component names this file. Add its .data.xml, or take the file out.";
    return [{ kind: "file-without-component", file: fileOf(part), line: 1, sentence }];
  });
};
