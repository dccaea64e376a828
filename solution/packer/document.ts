import { err, ok, type Result } from "../../core/result.ts";
import { parseXml, type XmlElement } from "./element.ts";
import type { Finding } from "./finding.ts";

/** A stretch of one file's text; `line` is the line of its first character, from 1. */
export interface Piece {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** An XML file, read. */
export interface Document {
  readonly file: string;
  /** Without byte order mark. */
  readonly text: string;
  readonly root: XmlElement;
}

/** What takes the place of the text between two offsets. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

const decoder = new TextDecoder();

const newlines = (text: string): number => text.split("\n").length - 1;

/** Reads a file, or tells the line where it stops being XML. */
export const readDocument = (file: string, bytes: Uint8Array): Result<Document, Finding> => {
  const text = decoder.decode(bytes);
  const root = parseXml(text);
  if (root.ok) return ok({ file, text, root: root.value });
  const { line, reason } = root.error;
  const sentence = `This is no well-formed XML: ${reason} Mend the file, or write it again.`;
  return err({ kind: "malformed-xml", file, line, sentence });
};

/** Part of a document as it was written. */
export const pieceOf = (document: Document, start: number, end: number): Piece => ({
  text: document.text.slice(start, end),
  file: document.file,
  line: newlines(document.text.slice(0, start)) + 1,
});

/** Text that stands in no file of its own; errors in it point to the file that it was made for. */
export const madeFor = (document: Document, text: string): Piece => ({ text, file: document.file, line: 1 });

/** The stretch of a document between two offsets with some of its text replaced. Splices must not overlap. */
export const spliced = (
  document: Document,
  within: { readonly start: number; readonly end: number },
  splices: readonly Splice[],
): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = within.start;
  for (const splice of splices.toSorted((one, other) => one.start - other.start)) {
    pieces.push(pieceOf(document, from, splice.start), ...splice.pieces);
    from = splice.end;
  }
  return [...pieces, pieceOf(document, from, within.end)];
};

const openingTag = /<(?:"[^"]*"|'[^']*'|[^"'>])*>/y;

/** An element's start tag as written; ends with a slash when the element is empty. */
export const openingTagOf = (document: Document, element: XmlElement): string => {
  openingTag.lastIndex = element.start;
  return openingTag.exec(document.text)?.[0] ?? "";
};

/** Puts pieces behind what an element holds already. */
export const appended = (document: Document, element: XmlElement, pieces: readonly Piece[]): Splice => {
  const tag = openingTagOf(document, element);
  if (!tag.endsWith("/>")) {
    const closing = document.text.lastIndexOf("</", element.end);
    return { start: closing, end: closing, pieces: [...pieces, madeFor(document, "\n")] };
  }
  const opened = madeFor(document, `${tag.slice(0, -2).trimEnd()}>\n`);
  const closed = madeFor(document, `\n</${element.name}>`);
  return { start: element.start, end: element.end, pieces: [opened, ...pieces, closed] };
};

/** Takes children out of an element; one that is left without any is written `<x />`. */
export const emptied = (document: Document, parent: XmlElement, taken: ReadonlySet<XmlElement>): readonly Splice[] => {
  const kept = parent.children.filter((child) => !taken.has(child));
  if (kept.length === parent.children.length) return [];
  if (kept.length === 0) {
    const tag = `${openingTagOf(document, parent).slice(0, -1).trimEnd()} />`;
    return [{ start: parent.start, end: parent.end, pieces: [madeFor(document, tag)] }];
  }
  return parent.children
    .filter((child) => taken.has(child))
    .map(({ start, end }) => {
      const blanks = /\s*$/.exec(document.text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
      return { start: start - blanks, end, pieces: [] };
    });
};
