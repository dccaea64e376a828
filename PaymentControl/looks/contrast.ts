/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const ofHex = (text: string): Colour | undefined => {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const wide = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Colour; // three places, three numbers
};

/** Solid ones alone: a colour that lets something through is another colour on every page. */
const ofFunction = (text: string): Colour | undefined => {
  const found = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?:[,/]\s*(?:1|1\.0+|100%)\s*)?\)$/i.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3])];
};

/** A CSS colour as numbers; undefined for names, variables and see-through colours. */
export const colourOf = (text: string): Colour | undefined => ofHex(text.trim()) ?? ofFunction(text.trim());

export const cssOf = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of two colours as WCAG counts it: 1 to 21. */
export const contrast = (one: Colour, other: Colour): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** `share` of the other colour, 0 to 1. */
export const mix = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];
