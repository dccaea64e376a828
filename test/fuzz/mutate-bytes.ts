import type { Chance } from "../chaos/chance.ts";

type Mutation = (bytes: Buffer, chance: Chance) => Buffer;

const place = (bytes: Buffer, chance: Chance): number => chance.whole(0, Math.max(0, bytes.length - 1));

const noise = (length: number, chance: Chance): Buffer =>
  Buffer.from(Array.from({ length }, () => chance.whole(0, 255)));

const flip: Mutation = (bytes, chance) => {
  const flipped = Buffer.from(bytes);
  for (let flips = chance.whole(1, 8); flips > 0 && flipped.length > 0; flips -= 1) {
    const at = place(flipped, chance);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.whole(0, 7));
  }
  return flipped;
};

const truncate: Mutation = (bytes, chance) => bytes.subarray(0, place(bytes, chance));

const insert: Mutation = (bytes, chance) => {
  const at = place(bytes, chance);
  return Buffer.concat([bytes.subarray(0, at), noise(chance.whole(1, 40), chance), bytes.subarray(at)]);
};

const repeat: Mutation = (bytes, chance) => {
  const [from, to] = [place(bytes, chance), place(bytes, chance)].sort((a, b) => a - b) as [number, number];
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

/** Bytes that are no UTF-8: a lone continuation, an overlong form, a surrogate, what lies beyond Unicode. */
const malformed = [[0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff, 0xfe]] as const;

const spoilText: Mutation = (bytes, chance) => {
  const at = place(bytes, chance);
  const bad = Buffer.from(malformed[chance.whole(0, malformed.length - 1)] ?? [0x80]);
  return Buffer.concat([bytes.subarray(0, at), bad, bytes.subarray(at)]);
};

const replace: Mutation = (_bytes, chance) => noise(chance.whole(0, 300), chance);

const oversize: Mutation = (bytes, chance) =>
  Buffer.concat([bytes, Buffer.alloc(chance.whole(1, 2) * 1024 * 1024, 0x20)]);

/** Blanks at the end are no change to JSON, yet another text to the signature. */
const pad: Mutation = (bytes, chance) => Buffer.concat([bytes, Buffer.from(chance.one([" ", "\n", "\0", "\r\n"]))]);

/** Something of the bytes is different afterwards, as a rule. */
export const mutateBytes = (bytes: Buffer, chance: Chance): Buffer => {
  if (chance.happens(0.002)) return oversize(bytes, chance);
  const mutation = chance.one([flip, flip, truncate, insert, repeat, spoilText, replace, pad]);
  return mutation(bytes, chance);
};
