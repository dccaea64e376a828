import { english, speaks } from "../strings/languages.ts";
import { isRightToLeft, lcidOf, localeOf } from "../strings/locale.ts";

/** The user's language by the app, else by the address (`userlcid`), else by the browser; English where we do not speak it. */
export const pageLanguage = (xrm: Xrm.XrmStatic | undefined): number => {
  const asked = Number(new URLSearchParams(window.location.search).get("userlcid"));
  const ofUser = xrm?.Utility.getGlobalContext().userSettings.languageId;
  const wanted = ofUser ?? (asked || lcidOf(window.navigator.languages));
  return wanted !== undefined && speaks(wanted) ? wanted : english;
};

/** Whether the frame that the app made for the page is meant to be dark: a page does not inherit that by itself. */
const isInDarkFrame = (): boolean =>
  window.frameElement !== null && getComputedStyle(window.frameElement).colorScheme === "dark";

/** Gives the document its title, language and direction, and the colours of the frame that it stands in. */
export const dressPage = (title: string, languageId: number): void => {
  const root = document.documentElement;
  document.title = title;
  root.lang = localeOf(languageId) ?? "en";
  if (isRightToLeft(languageId)) root.dir = "rtl";
  if (isInDarkFrame()) root.style.colorScheme = "dark";
};
