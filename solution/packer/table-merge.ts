import {
  appended,
  madeFor,
  openingTagOf,
  pieceOf,
  spliced,
  type Document,
  type Piece,
  type Splice,
} from "./document.ts";
import { elementsAt, type XmlElement } from "./element.ts";
import type { Finding } from "./finding.ts";
import { chosenTwins } from "./twins.ts";

/** Documents by their unpacked file. */
export type Documents = ReadonlyMap<string, Document>;

export interface Merged {
  readonly pieces: readonly Piece[];
  readonly findings: readonly Finding[];
}

/** A file's root element without the namespace declarations that `around` makes for it already. */
export const bodyOf = (document: Document, around: string): Splice => {
  const { root } = document;
  const tag = openingTagOf(document, root);
  const lean = tag.replace(/\s+xmlns:\w+="[^"]*"/g, (declared) => (around.includes(declared.trim()) ? "" : declared));
  const opening = { ...pieceOf(document, root.start, root.start + tag.length), text: lean };
  return { start: root.start, end: root.start + tag.length, pieces: [opening] };
};

/** Each child of a file's root, with its indent, one a line. */
export const childrenOf = (document: Document): readonly Piece[] =>
  document.root.children.flatMap(({ start, end }) => {
    const line = document.text.lastIndexOf("\n", start) + 1;
    const from = document.text.slice(line, start).trim() === "" ? line : start;
    return [pieceOf(document, from, end), madeFor(document, "\n")];
  });

const below = (documents: Documents, folder: string): readonly string[] =>
  [...documents.keys()].filter((file) => file.startsWith(`${folder}/`));

const formPieces = (documents: Documents, folder: string, managed: boolean): Merged => {
  const { files, findings } = chosenTwins(below(documents, `${folder}/FormXml`), managed);
  const types = [...new Set(files.map((file) => file.slice(`${folder}/FormXml/`.length).split("/")[0] ?? ""))];
  const pieces = types.flatMap((type) => {
    const ofType = files.flatMap((file) => {
      const document = file.startsWith(`${folder}/FormXml/${type}/`) ? documents.get(file) : undefined;
      return document ? [document] : [];
    });
    const [first] = ofType;
    if (!first) return [];
    return [madeFor(first, `<forms type="${type}">\n`), ...ofType.flatMap(childrenOf), madeFor(first, "</forms>\n")];
  });
  return { pieces, findings };
};

const viewPieces = (documents: Documents, folder: string): readonly Piece[] => {
  const views = below(documents, `${folder}/SavedQueries`).flatMap((file) => documents.get(file) ?? []);
  const [first] = views;
  if (!first) return [];
  return [madeFor(first, "<savedqueries>\n"), ...views.flatMap(childrenOf), madeFor(first, "</savedqueries>\n")];
};

const wholePieces = (documents: readonly Document[], around: string): readonly Piece[] =>
  documents.flatMap((document) => [
    ...spliced(document, document.root, [bodyOf(document, around)]),
    madeFor(document, "\n"),
  ]);

/** What may stand in a table behind its own definition, in order. */
const slots = ["FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml", "CustomControlDefaultConfigs"];

const slotFor = (table: Document, name: string, pieces: readonly Piece[]): readonly Splice[] => {
  if (pieces.length === 0) return [];
  const present = elementsAt(table.root, name)[0];
  if (present) return [appended(table, present, pieces)];
  const later = slots.slice(slots.indexOf(name) + 1);
  const next = table.root.children.find((child) => later.includes(child.name));
  const at = next?.start ?? table.text.lastIndexOf("</");
  const around = [madeFor(table, `<${name}>\n`), ...pieces, madeFor(table, `</${name}>\n`)];
  return [{ start: at, end: at, pieces: around }];
};

const ribbonSplice = (table: Document, ribbon: Document | undefined, around: string): readonly Splice[] => {
  if (!ribbon) return [];
  const slot: XmlElement | undefined = elementsAt(table.root, "RibbonDiffXml")[0];
  const pieces = wholePieces([ribbon], around);
  const at = slot ?? { start: table.text.lastIndexOf("</"), end: table.text.lastIndexOf("</") };
  return [{ start: at.start, end: at.end, pieces }];
};

/** One table with its forms, views, charts and ribbon in their places. */
export const mergedTable = (
  table: Document,
  documents: Documents,
  { managed, around }: { readonly managed: boolean; readonly around: string },
): Merged => {
  const folder = table.file.slice(0, -"/Entity.xml".length);
  const forms = formPieces(documents, folder, managed);
  const charts = below(documents, `${folder}/Visualizations`).flatMap((file) => documents.get(file) ?? []);
  const splices = [
    bodyOf(table, around),
    ...slotFor(table, "FormXml", forms.pieces),
    ...slotFor(table, "SavedQueries", viewPieces(documents, folder)),
    ...slotFor(table, "Visualizations", wholePieces(charts, around)),
    ...ribbonSplice(table, documents.get(`${folder}/RibbonDiff.xml`), around),
  ];
  return { pieces: [...spliced(table, table.root, splices), madeFor(table, "\n")], findings: forms.findings };
};
