/** @jest-environment node */
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
