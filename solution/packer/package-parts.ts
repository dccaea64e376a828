import { err, ok, type Result } from "../../core/result.ts";
import { bodyParts, isRead } from "./body-parts.ts";
import { contentTypesOf } from "./content-types.ts";
import { pieceOf, readDocument, spliced, type Document } from "./document.ts";
import { elementsAt, parseXml, type XmlElement } from "./element.ts";
import type { Finding } from "./finding.ts";
import { mergedCustomizations } from "./merge.ts";
import type { Subject } from "./subject.ts";
import { tracedText, type TracedText } from "./traced-text.ts";

/** Unpacked files, or parts, by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface PackageParts {
  readonly parts: Files;
  readonly subject: Subject;
}

export interface Kind {
  readonly managed: boolean;
  /** Four numbers; the sources' own when left out. */
  readonly version?: string | undefined;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** By name, so that the order in which a file system lists them does not show. */
const sorted = (files: Files): Files => new Map([...files].toSorted(([one], [other]) => (one < other ? -1 : 1)));

const readAll = (files: Files): { documents: ReadonlyMap<string, Document>; findings: readonly Finding[] } => {
  const read = [...files].filter(([file]) => isRead(file)).map(([file, bytes]) => readDocument(file, bytes));
  const documents = read.flatMap((result) => (result.ok ? [[result.value.file, result.value] as const] : []));
  return { documents: new Map(documents), findings: read.flatMap((result) => (result.ok ? [] : [result.error])) };
};

const stamped = (manifest: Document, { managed, version }: Kind): TracedText => {
  const splices = [
    { name: "Managed", text: managed ? "1" : "0" },
    { name: "Version", text: version },
  ].flatMap(({ name, text }) => {
    const [element] = elementsAt(manifest.root, "SolutionManifest", name);
    if (!element || text === undefined) return [];
    const { start, end } = element;
    return [{ start, end, pieces: [{ ...pieceOf(manifest, start, end), text: `<${name}>${text}</${name}>` }] }];
  });
  return tracedText(spliced(manifest, { start: 0, end: manifest.text.length }, splices));
};

const located = (text: TracedText): { root: XmlElement; placeOf: TracedText["placeOf"] } => {
  const root = parseXml(text.text);
  if (!root.ok) throw new Error(`Well-formed files made a malformed text: ${root.error.reason}`);
  return { root: root.value, placeOf: (offset) => text.placeOf(offset) };
};

const absent = (file: string): Finding => ({
  kind: "missing-manifest",
  file,
  line: 1,
  sentence: `${file} is not there. A solution in the classic layout has Other/Solution.xml and Other/Customizations.xml.`,
});

/** The parts of one kind of package, made from unpacked files; nothing is checked but that the XML can be read. */
export const packageParts = (unsorted: Files, kind: Kind): Result<PackageParts, readonly Finding[]> => {
  const files = sorted(unsorted);
  const { documents, findings } = readAll(files);
  const [manifest, skeleton] = [documents.get("Other/Solution.xml"), documents.get("Other/Customizations.xml")];
  if (findings.length > 0) return err(findings);
  if (!manifest) return err([absent("Other/Solution.xml")]);
  if (!skeleton) return err([absent("Other/Customizations.xml")]);
  const customizations = mergedCustomizations(skeleton, documents, kind.managed);
  if (customizations.findings.length > 0) return err(customizations.findings);
  const manifestText = stamped(manifest, kind);
  const bodies = bodyParts([...files.keys()], documents);
  const parts = new Map<string, Uint8Array>([
    ["solution.xml", encoder.encode(manifestText.text)],
    ["customizations.xml", encoder.encode(customizations.text.text)],
  ]);
  for (const { part, file } of bodies) parts.set(part, files.get(file) ?? new Uint8Array());
  parts.set("[Content_Types].xml", encoder.encode(contentTypesOf([...parts.keys()])));
  const fileOf = new Map(bodies.map(({ part, file }) => [part, file]));
  const subject: Subject = {
    manifest: located(manifestText),
    customizations: located(customizations.text),
    parts: [...parts.keys()],
    documents: new Map(bodies.flatMap(({ part, file }) => (documents.has(file) ? [[part, documents.get(file)!]] : []))),
    textOf: (part) => decoder.decode(parts.get(part)),
    fileOf: (part) => fileOf.get(part) ?? part,
  };
  return ok({ parts, subject });
};
