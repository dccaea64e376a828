import { black, colourOf, contrast, cssOf, mix, white } from "./contrast.ts";
import type { Colour } from "./contrast.ts";
import type { PagePaint } from "./page-paint.ts";
import { darkPalette, lightPalette } from "./palette.ts";
import type { Palette } from "./palette.ts";

/** What WCAG asks of text, and of lines that a field is known by. */
const forText = 4.5;
const forLines = 3;

const solid = (text: string | undefined): Colour | undefined => (text === undefined ? undefined : colourOf(text));

/** The first that can be told from the background well enough; the last one otherwise. */
const legible = (on: Colour, least: number, candidates: readonly [Colour, ...Colour[]]): Colour =>
  candidates.find((colour) => contrast(colour, on) >= least) ?? candidates.at(-1) ?? candidates[0];

const inkOn = (ground: Colour): Colour => (contrast(white, ground) >= contrast(black, ground) ? white : black);

/** A page is dark when white is easier to read on it than black. */
export const isDarkPage = ({ background }: PagePaint): boolean => inkOn(solid(background) ?? white) === white;

const brandOf = (paint: PagePaint, on: Colour, text: Colour): Partial<Palette> => {
  const brand = solid(paint.brand);
  if (brand === undefined) return {};
  const onBrand = legible(brand, forText, [solid(paint.onBrand) ?? inkOn(brand), inkOn(brand)]);
  // Away from what is written on it, so that it stays legible.
  const away = contrast(onBrand, black) > contrast(onBrand, white) ? black : white;
  return {
    brand: cssOf(brand),
    brandHover: cssOf(mix(brand, away, 0.12)),
    brandPressed: cssOf(mix(brand, away, 0.28)),
    onBrand: cssOf(onBrand),
    link: cssOf(legible(on, forText, [brand, text])),
  };
};

/** Our colours on a page that has some of its own, each with the contrast that it needs there. */
export const paletteOfPage = (paint: PagePaint): Palette => {
  const base = isDarkPage(paint) ? darkPalette : lightPalette;
  const on = solid(paint.background) ?? colourOf(base.background) ?? white;
  const text = legible(on, forText, [solid(paint.text) ?? inkOn(on), colourOf(base.text) ?? inkOn(on), inkOn(on)]);
  const dangerFill = colourOf(base.dangerFill) ?? on;
  return {
    ...base,
    background: cssOf(on),
    text: cssOf(text),
    textQuiet: cssOf(legible(on, forText, [mix(text, on, 0.3), text])),
    line: cssOf(mix(text, on, 0.85)),
    fieldLine: cssOf(legible(on, forLines, [mix(text, on, 0.5), text])),
    focus: cssOf(text),
    danger: cssOf(legible(on, forText, [colourOf(base.danger) ?? text, text])),
    dangerFill: cssOf(legible(text, forText, [dangerFill, on])),
    success: cssOf(legible(on, forLines, [colourOf(base.success) ?? text, text])),
    noticeFill: cssOf(mix(text, on, 0.95)),
    link: cssOf(legible(on, forText, [colourOf(base.link) ?? text, text])),
    ...brandOf(paint, on, text),
    fontFamily: paint.fontFamily ?? base.fontFamily,
  };
};
