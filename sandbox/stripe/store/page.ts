import { type Catalogue, indexAt, type Kept, type Line, type Slot } from "./catalogue.ts";

/** A span of Unix seconds, both ends included. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Which items are wanted, and which page of them. */
export interface Query<Item, Trait extends string = string> {
  /** One value, or any of several, of each trait; what is undefined does not matter. */
  readonly by?: { readonly [Name in Trait]?: string | readonly string[] | undefined };
  /** What no trait tells; it is asked of each item on the way. */
  readonly where?: (item: Item) => boolean;
  readonly created?: Span;
  /** Only what is older than this one, or newer. */
  readonly olderThan?: number;
  readonly newerThan?: number;
  readonly limit: number;
}

export interface Page<Item> {
  /** Newest first. */
  readonly items: readonly Item[];
  readonly more: boolean;
}

interface Bounds {
  readonly from: number;
  readonly until: number;
}

/** Index of the first item of the order that was not born before `seconds`. */
const bornFrom = <Item extends Kept>(order: Line<Item>, seconds: number): number => {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((order[middle]?.item.created ?? 0) < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
};

const boundsOf = <Item extends Kept>(order: Line<Item>, query: Query<Item>): Bounds => {
  const { created, newerThan = -1, olderThan = order.length } = query;
  return {
    from: Math.max(newerThan + 1, created ? bornFrom(order, created.from) : 0),
    until: Math.min(olderThan, created && created.until < Infinity ? bornFrom(order, created.until + 1) : order.length),
  };
};

/** Takes the slots of several lines in one order, newest or oldest first. */
function* merged<Item>(
  lines: readonly Line<Item>[],
  { from, until }: Bounds,
  newestFirst: boolean,
): Generator<Slot<Item>> {
  const spans = lines.map((line) => ({ line, low: indexAt(line, from), high: indexAt(line, until) }));
  for (;;) {
    let best: (typeof spans)[number] | undefined;
    let slot: Slot<Item> | undefined;
    for (const span of spans) {
      const next = span.low < span.high ? span.line[newestFirst ? span.high - 1 : span.low] : undefined;
      if (!next || (slot && next.position < slot.position === newestFirst)) continue;
      best = span;
      slot = next;
    }
    if (!best || !slot) return;
    if (newestFirst) best.high -= 1;
    else best.low += 1;
    yield slot;
  }
}

const wantedOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === "string" ? [value] : value;

/** One page, without looking at more items than it must. */
export const pageOf = <Item extends Kept>(
  catalogue: Catalogue<Item>,
  query: Query<Item>,
  fits: (item: Item) => boolean,
): Page<Item> => {
  const named = Object.entries(query.by ?? {}).find(([, value]) => value !== undefined);
  const lines =
    named?.[1] === undefined ? [catalogue.order] : wantedOf(named[1]).map((value) => catalogue.line(named[0], value));
  const backwards = query.newerThan !== undefined;
  const items: Item[] = [];
  for (const { item } of merged(lines, boundsOf(catalogue.order, query), !backwards)) {
    if (!fits(item)) continue;
    if (items.length === query.limit) return { items: backwards ? items.reverse() : items, more: true };
    items.push(item);
  }
  return { items: backwards ? items.reverse() : items, more: false };
};
