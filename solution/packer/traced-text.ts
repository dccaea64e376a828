import type { Piece } from "./document.ts";

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A text put together from several files that still knows where each character came from. */
export interface TracedText {
  readonly text: string;
  /** The file and line that the character at an offset stands in. */
  placeOf(offset: number): Place;
}

/** Joins pieces; an offset behind the end is placed at the last piece. */
export const tracedText = (pieces: readonly Piece[]): TracedText => {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  const placeOf = (offset: number): Place => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    const piece = pieces[index];
    if (!piece) return { file: "", line: 1 };
    const before = piece.text.slice(0, offset - (starts[index] ?? 0));
    return { file: piece.file, line: piece.line + before.split("\n").length - 1 };
  };
  return { text: pieces.map(({ text }) => text).join(""), placeOf };
};
