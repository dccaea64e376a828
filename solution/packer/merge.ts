import { appended, madeFor, openingTagOf, spliced, type Document, type Piece, type Splice } from "./document.ts";
import { elementsAt } from "./element.ts";
import type { Finding } from "./finding.ts";
import { sections, type Section } from "./layout.ts";
import { bodyOf, childrenOf, mergedTable, type Documents, type Merged } from "./table-merge.ts";
import { tracedText, type TracedText } from "./traced-text.ts";
import { chosenTwins } from "./twins.ts";

export interface Customizations {
  readonly text: TracedText;
  readonly findings: readonly Finding[];
}

interface Target {
  readonly managed: boolean;
  /** The skeleton's root tag, whose namespaces hold for everything inside. */
  readonly around: string;
}

const itemPieces = (document: Document, section: Section, around: string): readonly Piece[] => {
  if (section.root === "section") return childrenOf(document);
  return [...spliced(document, document.root, [bodyOf(document, around)]), madeFor(document, "\n")];
};

const sectionPieces = (documents: Documents, section: Section, { managed, around }: Target): Merged => {
  const files = [...documents.keys()].filter((file) => section.files.test(file));
  const chosen = section.twins ? chosenTwins(files, managed) : { files, findings: [] };
  const pieces = chosen.files.flatMap((file) => {
    const document = documents.get(file);
    return document ? itemPieces(document, section, around) : [];
  });
  return { pieces, findings: chosen.findings };
};

const tablePieces = (documents: Documents, target: Target): Merged => {
  const tables = [...documents.values()].filter(({ file }) => /^Entities\/[^/]+\/Entity\.xml$/.test(file));
  const merged = tables.map((table) => mergedTable(table, documents, target));
  return {
    pieces: merged.flatMap(({ pieces }) => pieces),
    findings: merged.flatMap(({ findings }) => findings),
  };
};

const order = [
  "Entities",
  ...sections.map(({ name }) => name).filter((name) => name !== "managedidentities"),
  "connectionreferences",
  "managedidentities",
  "Languages",
];

/** Where a section's pieces go; a section that the skeleton lacks is made before the next one that it has. */
const placed = (skeleton: Document, name: string, pieces: readonly Piece[]): readonly Splice[] => {
  if (pieces.length === 0) return [];
  const present = elementsAt(skeleton.root, name)[0];
  if (present) return [appended(skeleton, present, pieces)];
  const later = order.slice(order.indexOf(name) + 1);
  const next = skeleton.root.children.find((child) => later.includes(child.name));
  const at = next?.start ?? skeleton.text.lastIndexOf("</");
  const section = [madeFor(skeleton, `<${name}>\n`), ...pieces, madeFor(skeleton, `</${name}>\n`)];
  return [{ start: at, end: at, pieces: section }];
};

/** customizations.xml: a pure merge of the unpacked files into the skeleton's sections. */
export const mergedCustomizations = (skeleton: Document, documents: Documents, managed: boolean): Customizations => {
  const target = { managed, around: openingTagOf(skeleton, skeleton.root) };
  const merged = [
    { name: "Entities", ...tablePieces(documents, target) },
    ...sections.map((section) => ({ name: section.name, ...sectionPieces(documents, section, target) })),
  ];
  const splices = merged.flatMap(({ name, pieces }) => placed(skeleton, name, pieces));
  const all = { start: 0, end: skeleton.text.length };
  return { text: tracedText(spliced(skeleton, all, splices)), findings: merged.flatMap(({ findings }) => findings) };
};
