import { isThemeName } from "./themes.ts";
import type { ThemeName } from "./themes.ts";

/** What hangs on the wall, as its address says. */
export interface Choice {
  /** Undefined: all of them. */
  readonly state: string | undefined;
  readonly theme: ThemeName;
  /** LCID. */
  readonly lang: Language;
  readonly rtl: boolean;
  /** Pixels; 0 is as wide as the window. */
  readonly width: number;
}

/** The languages of the control, by LCID, in their own words. */
export const languages = {
  1033: "English",
  1031: "Deutsch",
  1036: "Français",
  3082: "Español",
  1043: "Nederlands",
  1046: "Português (Brasil)",
  1025: "العربية",
  1037: "עברית",
  1041: "日本語",
} as const;

export type Language = keyof typeof languages;

const fromRightToLeft: readonly Language[] = [1025, 1037];

export const widths = [320, 360, 520, 768, 0] as const;

const languageOf = (text: string | null): Language => {
  const lcid = Number(text);
  return lcid in languages ? (lcid as Language) : 1033; // just looked up
};

/** Reads an address; what it does not say is light, English and 360 pixels wide. */
export const choiceOf = (address: URL): Choice => {
  const query = address.searchParams;
  const theme = query.get("theme");
  const lang = languageOf(query.get("lang"));
  const width = Number(query.get("width") ?? 360);
  const rtl = query.get("rtl");
  return {
    state: /^\/state\/(.+)$/.exec(address.pathname)?.[1],
    theme: isThemeName(theme) ? theme : "light",
    lang,
    rtl: rtl === null ? fromRightToLeft.includes(lang) : rtl === "1",
    width: Number.isFinite(width) && width >= 0 ? width : 360,
  };
};

/** The address of a choice. */
export const addressOf = ({ state, theme, lang, rtl, width }: Choice): string => {
  const query = new URLSearchParams({ theme, lang: String(lang), rtl: rtl ? "1" : "0", width: String(width) });
  return `${state === undefined ? "/" : `/state/${state}`}?${query.toString()}`;
};
