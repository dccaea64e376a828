import { createTheme } from "@fluentui/react/lib/Styling";
import type { ITheme } from "@fluentui/react/lib/Styling";
import type { Palette } from "../looks/palette.ts";

/** Fluent remembers every theme it ever met: one object for the same colours, however often a form opens. */
const themes = new Map<string, ITheme>();

const build = (palette: Palette, dark: boolean, rtl: boolean): ITheme =>
  createTheme({
    isInverted: dark,
    rtl,
    defaultFontStyle: { fontFamily: palette.fontFamily },
    palette: {
      themePrimary: palette.brand,
      themeDark: palette.brandPressed,
      themeDarkAlt: palette.brandHover,
      neutralPrimary: palette.text,
      neutralSecondary: palette.textQuiet,
      neutralLight: palette.line,
      white: palette.background,
    },
    semanticColors: {
      bodyBackground: palette.background,
      bodyText: palette.text,
      primaryButtonBackground: palette.brand,
      primaryButtonBackgroundHovered: palette.brandHover,
      primaryButtonBackgroundPressed: palette.brandPressed,
      primaryButtonBackgroundDisabled: palette.brand,
      primaryButtonText: palette.onBrand,
      primaryButtonTextHovered: palette.onBrand,
      primaryButtonTextPressed: palette.onBrand,
      primaryButtonTextDisabled: palette.onBrand,
      buttonBackground: palette.background,
      buttonBackgroundHovered: palette.noticeFill,
      buttonBackgroundPressed: palette.line,
      buttonText: palette.text,
      buttonTextHovered: palette.text,
      buttonTextPressed: palette.text,
      buttonBorder: palette.fieldLine,
      focusBorder: palette.focus,
      link: palette.link,
      linkHovered: palette.link,
      messageText: palette.text,
      messageLink: palette.link,
      messageLinkHovered: palette.link,
      infoBackground: palette.noticeFill,
      infoIcon: palette.textQuiet,
      errorBackground: palette.dangerFill,
      errorIcon: palette.danger,
      successBackground: palette.successFill,
      successIcon: palette.success,
    },
  });

/** Fluent's theme in the colours of a palette. */
export const fluentTheme = (palette: Palette, dark: boolean, rtl: boolean): ITheme => {
  const key = JSON.stringify([palette, dark, rtl]);
  const theme = themes.get(key) ?? build(palette, dark, rtl);
  themes.set(key, theme);
  return theme;
};
