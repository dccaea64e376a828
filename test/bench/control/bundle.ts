import { SourceMap, type SourceMapPayload } from "node:module";

/** Bytes of the minified bundle by where they come from. */
export type Weights = ReadonlyMap<string, number>;

/** What the bundler itself adds. */
export const runtime = "webpack's own";

/** A package's name for its files, a room of ours for our own; everything of no source is the bundler's. */
export const originOf = (source: string | undefined): string => {
  if (source === undefined || /^webpack:\/\/[^/]*\/webpack\//.test(source)) return runtime;
  const found = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source);
  if (found?.[1] !== undefined) return found[1];
  return source
    .replace(/^webpack:\/\/[^/]*\//, "")
    .replace(/^(?:\.{0,2}\/)+/, "")
    .split("/")
    .slice(0, -1)
    .slice(0, 2)
    .join("/");
};

/** Splits a bundle by its source map: each piece of text, with its origin, in their order. */
const piecesOf = function* (text: string, map: SourceMap): Generator<readonly [origin: string, text: string]> {
  for (const [row, line] of text.split("\n").entries()) {
    let [begin, origin] = [0, runtime];
    for (let column = 0; column < line.length; column++) {
      const entry = map.findEntry(row, column);
      const here = originOf("originalSource" in entry ? entry.originalSource : undefined);
      if (here === origin) continue;
      if (column > begin) yield [origin, line.slice(begin, column)];
      [begin, origin] = [column, here];
    }
    yield [origin, line.slice(begin)];
  }
};

/** Weighs a bundle by its source map. Bytes of UTF-8; line ends are nobody's. */
export const weigh = (text: string, payload: SourceMapPayload): Weights => {
  const weights = new Map<string, number>();
  for (const [origin, piece] of piecesOf(text, new SourceMap(payload)))
    weights.set(origin, (weights.get(origin) ?? 0) + Buffer.byteLength(piece));
  return weights;
};
