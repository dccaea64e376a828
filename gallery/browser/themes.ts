import { paletteOf } from "../../PaymentControl/looks/palette-of-host.ts";
import type { HostTheme } from "../../PaymentControl/looks/palette-of-host.ts";
import { tokenThemes } from "../../sandbox/hosts/code-component/token-theme.ts";

/** Hosts by what they look like: model-driven apps hand over tokens, a portal page has colours of its own. */
const hosts = {
  light: { tokens: tokenThemes.light, isDark: false },
  dark: { tokens: tokenThemes.dark, isDark: true },
  contrast: { tokens: tokenThemes.contrast, isDark: true },
  portal: {
    page: {
      background: "rgb(251, 247, 240)",
      text: "rgb(43, 33, 24)",
      brand: "#8a1c4a",
      onBrand: "#ffffff",
      fontFamily: "'Source Sans 3', 'Segoe UI', system-ui, sans-serif",
    },
  },
} as const satisfies Record<string, HostTheme>;

export type ThemeName = keyof typeof hosts;

export const themeNames = Object.keys(hosts) as ThemeName[];

export const isThemeName = (text: string | null): text is ThemeName => text !== null && text in hosts;

/** What the control would paint itself with on such a host. */
export const looksOn = (theme: ThemeName) => paletteOf("automatic", hosts[theme]);
