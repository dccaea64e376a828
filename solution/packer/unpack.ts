import { err, ok, type Result } from "../../core/result.ts";
import { emptied, readDocument, spliced, type Document } from "./document.ts";
import { elementsAt, textAt, type XmlElement } from "./element.ts";
import type { Finding } from "./finding.ts";
import { partNamed, sections, tableFolder, type Section } from "./layout.ts";
import type { Files } from "./package-parts.ts";
import { relationshipIndex } from "./relationship-index.ts";
import { tracedText } from "./traced-text.ts";
import { unpackedTable, type SplitOut } from "./unpack-table.ts";
import { elementFile, groupFile } from "./unpacked-file.ts";
import { isUnsafePath } from "./zip.ts";

interface Taken {
  readonly files: readonly SplitOut[];
  /** Elements that have files of their own now. */
  readonly elements: readonly XmlElement[];
}

const itemsOf = (root: XmlElement, section: Section): readonly XmlElement[] =>
  elementsAt(root, section.name, section.item);

const twin = (file: string, section: Section, managed: boolean): string =>
  section.twins && managed ? file.replace(/\.xml$/, "_managed.xml") : file;

const takenFrom = (document: Document, section: Section, managed: boolean): Taken => {
  const groups = new Map<string, XmlElement[]>();
  for (const item of itemsOf(document.root, section)) {
    const file = section.fileOf(item);
    if (file === undefined || isUnsafePath(file)) continue;
    const group = groups.get(file) ?? [];
    // Two items that would share a file: the second stays in the skeleton.
    if (section.root === "section" || group.length === 0) groups.set(file, [...group, item]);
  }
  const files = [...groups].map(([file, [first, ...rest]]) => ({
    file: twin(file, section, managed),
    text:
      section.root === "section" || !first
        ? groupFile(section.name, document, first ? [first, ...rest] : [])
        : elementFile(document, first),
  }));
  return { files, elements: [...groups.values()].flat() };
};

const takenTables = (document: Document, managed: boolean): Taken => {
  const folders = new Map<string, XmlElement>();
  for (const table of elementsAt(document.root, "Entities", "Entity")) {
    const folder = tableFolder(table);
    if (folder !== undefined && !folders.has(folder)) folders.set(folder, table);
  }
  const files = [...folders].flatMap(([folder, table]) => unpackedTable(document, table, { folder, managed }));
  return { files, elements: [...folders.values()] };
};

const renamed = (document: Document, parts: Files): ((part: string) => string) => {
  const webResources = elementsAt(document.root, "WebResources", "WebResource").flatMap((item) => {
    const [part, name] = [partNamed(textAt(item, "FileName")), textAt(item, "Name")];
    return part && name && parts.has(part) ? [[part, `WebResources/${name}`] as const] : [];
  });
  const names = new Map(webResources);
  const tables = elementsAt(document.root, "Entities", "Entity").flatMap((table) => tableFolder(table) ?? []);
  return (part) => {
    const table = /^Formulas\/([^-/]+)-/.exec(part)?.[1];
    const folder = tables.find((name) => name.toLowerCase() === `entities/${table?.toLowerCase()}`);
    if (table && folder) return `${folder}/${part}`;
    return names.get(part) ?? part.replace(/^Connector\//, "Connectors/");
  };
};

const made = new Set(["solution.xml", "customizations.xml", "[Content_Types].xml"]);

const refusals = (files: Files): readonly Finding[] =>
  [...files.keys()].filter(isUnsafePath).map((file) => ({
    kind: "unsafe-path",
    file,
    line: 1,
    sentence: "A component of this name would be written outside the folder. Do not use this solution.",
  }));

const encoder = new TextEncoder();

/** The classic unpacked layout of a package's parts: the inverse of packing. */
export const unpackedFiles = (parts: Files): Result<Files, readonly Finding[]> => {
  const read = ["solution.xml", "customizations.xml"].map((part) =>
    readDocument(part, parts.get(part) ?? new Uint8Array()),
  );
  const [manifest, document] = read.map((result) => (result.ok ? result.value : undefined));
  if (!manifest || !document) return err(read.flatMap((result) => (result.ok ? [] : [result.error])));
  const managed = textAt(manifest.root, "SolutionManifest", "Managed") === "1";
  const taken = [takenTables(document, managed), ...sections.map((section) => takenFrom(document, section, managed))];
  const gone = new Set(taken.flatMap(({ elements }) => elements));
  const splices = document.root.children.flatMap((section) => emptied(document, section, gone));
  const skeleton = tracedText(spliced(document, { start: 0, end: document.text.length }, splices)).text;
  const texts = new Map([
    ["Other/Solution.xml", manifest.text],
    ["Other/Customizations.xml", skeleton],
    ["Other/Relationships.xml", relationshipIndex(document)],
    ...taken.flatMap(({ files }) => files.map(({ file, text }) => [file, text] as const)),
  ]);
  const rename = renamed(document, parts);
  const bodies = [...parts].filter(([part]) => !made.has(part)).map(([part, bytes]) => [rename(part), bytes] as const);
  const files = new Map([...[...texts].map(([file, text]) => [file, encoder.encode(text)] as const), ...bodies]);
  const refused = refusals(files);
  return refused.length > 0 ? err(refused) : ok(files);
};
