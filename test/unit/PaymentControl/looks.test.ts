/** @jest-environment node */
import { black, colourOf, contrast, white } from "../../../PaymentControl/looks/contrast.ts";
import { localeOf } from "../../../PaymentControl/looks/locale.ts";
import { paletteOf } from "../../../PaymentControl/looks/palette-of-host.ts";
import { darkPalette, lightPalette } from "../../../PaymentControl/looks/palette.ts";
import { appearanceOf } from "../../../PaymentControl/stripe/appearance.ts";
import { stripeLocaleOf } from "../../../PaymentControl/stripe/stripe-locale.ts";

it("follows the host's tokens where they are resolved values, and its own colours where they are not", () => {
  const tokens = { colorBrandBackground: "#742774", colorNeutralForeground1: "var(--colorNeutralForeground1)" };
  const { palette } = paletteOf("automatic", { tokens, isDark: false });
  expect(palette.brand).toBe("#742774");
  expect(palette.text).toBe(lightPalette.text);
});

it.each([
  ["a portal, which has no theme", "automatic", {}, lightPalette],
  ["a dark host", "automatic", { isDark: true }, darkPalette],
  ["a host whose background is dark", "automatic", { tokens: { colorNeutralBackground2: "#000" } }, lightPalette],
  ["a maker who wants it dark", "dark", {}, darkPalette],
  ["a maker who wants it light on a dark host", "light", { isDark: true, tokens: {} }, lightPalette],
] as const)("paints for %s", (_who, wish, host, palette) => {
  expect(paletteOf(wish, host).palette).toEqual(palette);
});

it("sees by the background that a host is dark when it does not say so", () => {
  expect(paletteOf("automatic", { tokens: { colorNeutralBackground1: "#1f1f1f" } }).dark).toBe(true);
});

it("hands Stripe nothing that means something only on this page", () => {
  for (const [palette, dark] of [
    [lightPalette, false],
    [darkPalette, true],
  ] as const) {
    expect(JSON.stringify(appearanceOf({ palette, dark, locale: "en" }))).not.toMatch(/var\(|currentcolor|inherit/i);
  }
});

it.each([
  [1031, "de", "de"],
  [3082, "es", "es"],
  [1037, "he", "he"],
  [2052, "zh", "zh"],
  [1058, "uk", "auto"],
  [99999, "en", "en"],
])("reads language %d as %s, and asks Stripe for %s", (lcid, locale, stripe) => {
  expect(localeOf(lcid)).toBe(locale);
  expect(stripeLocaleOf(locale)).toBe(stripe);
});

describe("on a page without a theme", () => {
  const page = { background: "rgb(251, 247, 240)", text: "rgb(43, 33, 24)", brand: "#8a1c4a", onBrand: "#ffffff" };
  const paletteOn = (paint: object) => paletteOf("automatic", { page: paint }).palette;
  const contrastOf = (one: string, other: string) => contrast(colourOf(one) ?? black, colourOf(other) ?? black);

  it("paints with the page's background, text, brand and font", () => {
    expect(paletteOn({ ...page, fontFamily: "Georgia, serif" })).toMatchObject({
      ...{ background: "#fbf7f0", text: "#2b2118", brand: "#8a1c4a", onBrand: "#ffffff", link: "#8a1c4a" },
      fontFamily: "Georgia, serif",
    });
  });

  it("writes on a bright brand in black, whatever the site says, and underlines links in the colour of text", () => {
    const palette = paletteOn({ ...page, brand: "#ffca4b" });
    expect(palette).toMatchObject({ brand: "#ffca4b", onBrand: "#000000", link: "#2b2118" });
  });

  it("is dark where the page is dark, and light again where the maker says so", () => {
    const dark = { background: "rgb(20, 24, 31)", text: "rgb(230, 230, 230)" };
    expect(paletteOf("automatic", { page: dark })).toMatchObject({ dark: true, palette: { background: "#14181f" } });
    expect(paletteOf("light", { page: dark })).toEqual({ dark: false, palette: lightPalette, hasOwnGround: true });
  });

  it.each([
    ["white on white", { background: "#fff", text: "#fff" }],
    ["grey on grey", { background: "rgb(128, 128, 128)", text: "rgb(140, 140, 140)", brand: "#808080" }],
    ["a see-through background", { background: "rgba(0, 0, 0, 0.4)", brand: "rgb(255 255 0)" }],
    ["names and variables", { background: "canvas", text: "var(--ink)", brand: "rebeccapurple" }],
    ["nothing", {}],
  ])("stays legible with %s", (_name, paint) => {
    const palette = paletteOn(paint);
    for (const colour of [palette.text, palette.textQuiet, palette.link, palette.danger]) {
      expect(contrastOf(colour, palette.background)).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [palette.fieldLine, palette.focus, palette.success]) {
      expect(contrastOf(colour, palette.background)).toBeGreaterThanOrEqual(3);
    }
    for (const fill of [palette.dangerFill, palette.noticeFill]) {
      expect(contrastOf(palette.text, fill)).toBeGreaterThanOrEqual(4.5);
    }
    for (const fill of [palette.brand, palette.brandHover, palette.brandPressed]) {
      expect(contrastOf(palette.onBrand, fill)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it("counts contrast as WCAG does", () => {
  expect(contrast(black, white)).toBe(21);
  expect(contrast(colourOf("#777") ?? black, white)).toBeCloseTo(4.48, 2);
  expect(contrast(white, white)).toBe(1);
});
