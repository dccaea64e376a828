import type { PagePaint } from "./page-paint.ts";
import { isDarkPage, paletteOfPage } from "./palette-of-page.ts";
import { darkPalette, lightPalette } from "./palette.ts";
import type { Palette } from "./palette.ts";

export type ThemeWish = "automatic" | "light" | "dark";

/** The host's Fluent tokens, and whether it says that it is dark. Portals have neither, only a page with colours. */
export interface HostTheme {
  readonly tokens?: Readonly<Record<string, unknown>>;
  readonly isDark?: boolean;
  readonly page?: PagePaint;
}

/** Which Fluent token each of our colours follows. */
const tokenOf: Readonly<Partial<Record<keyof Palette, string>>> = {
  background: "colorNeutralBackground1",
  text: "colorNeutralForeground1",
  textQuiet: "colorNeutralForeground3",
  line: "colorNeutralStroke2",
  fieldLine: "colorNeutralStrokeAccessible",
  brand: "colorBrandBackground",
  brandHover: "colorBrandBackgroundHover",
  brandPressed: "colorBrandBackgroundPressed",
  onBrand: "colorNeutralForegroundOnBrand",
  link: "colorBrandForegroundLink",
  focus: "colorStrokeFocus2",
  danger: "colorStatusDangerForeground1",
  dangerFill: "colorStatusDangerBackground1",
  success: "colorStatusSuccessForeground1",
  successFill: "colorStatusSuccessBackground1",
  noticeFill: "colorNeutralBackground3",
  fontFamily: "fontFamilyBase",
  corner: "borderRadiusMedium",
};

/** A value that means the same inside another document: no variables, nothing computed from the page. */
const isResolved = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && !/var\(|inherit|currentcolor|transparent/i.test(value);

const isDark = ({ tokens, isDark: says, page }: HostTheme): boolean => {
  if (says !== undefined) return says;
  if (tokens === undefined && page !== undefined) return isDarkPage(page);
  const background = tokens?.["colorNeutralBackground1"];
  const [red = 255, green = 255, blue = 255] =
    typeof background === "string" && /^#[0-9a-f]{6}$/i.test(background)
      ? [1, 3, 5].map((at) => Number.parseInt(background.slice(at, at + 2), 16))
      : [];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
};

export interface Colours {
  readonly palette: Palette;
  readonly dark: boolean;
  /** The maker asked for other colours than the host's: the form stands on a ground of its own. */
  readonly hasOwnGround?: boolean;
}

/** The colours to paint with: the host's own where it has a theme and the maker did not ask for another. */
export const paletteOf = (wish: ThemeWish, host: HostTheme): Colours => {
  const dark = wish === "automatic" ? isDark(host) : wish === "dark";
  const base = dark ? darkPalette : lightPalette;
  const { tokens, page } = host;
  if (wish !== "automatic" && dark !== isDark(host)) return { palette: base, dark, hasOwnGround: true };
  if (tokens === undefined) {
    const fits = page !== undefined && isDarkPage(page) === dark;
    return { palette: fits ? paletteOfPage(page) : base, dark };
  }
  const followed = Object.entries(tokenOf).flatMap(([colour, token]) => {
    const value = tokens[token];
    return isResolved(value) ? [[colour, value] as const] : [];
  });
  return { palette: { ...base, ...Object.fromEntries(followed) }, dark };
};
