/** Choices that repeat with a name: the same history is played again from its name alone. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number between both, ends included. */
  whole(least: number, most: number): number;
  one<const Value>(of: readonly [Value, ...Value[]]): Value;
  happens(probability: number): boolean;
}

/** FNV-1a, 32 bits. */
const seedOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
};

/** Mulberry32 over the name. */
export const chanceOf = (name: string): Chance => {
  let state = seedOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    one: (of) => of[Math.floor(next() * of.length)] ?? of[0],
    happens: (probability) => next() < probability,
  };
};
