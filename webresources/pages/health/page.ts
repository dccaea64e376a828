import { healthStringsFor, speaks } from "../../strings/health/strings.ts";
import { localeOf } from "../../strings/locale.ts";
import { element } from "../element.ts";
import { readFacts } from "./read-facts.ts";
import { renderHealth } from "./render.ts";
import { appXrm, rowSource } from "./row-source.ts";

/** Often enough to watch a server come back, seldom enough to cost nothing. */
const everyMs = 30_000;

const rightToLeft = 1025;

/** Whether the frame that the app made for the page is meant to be dark: a page does not inherit that by itself. */
const isInDarkFrame = (): boolean =>
  window.frameElement !== null && getComputedStyle(window.frameElement).colorScheme === "dark";

const start = (): void => {
  const xrm = appXrm();
  const asked = Number(new URLSearchParams(window.location.search).get("userlcid"));
  const wanted = xrm?.Utility.getGlobalContext().userSettings.languageId ?? (asked || 1033);
  const languageId = speaks(wanted) ? wanted : 1033;
  const words = healthStringsFor(languageId);
  document.title = words.title;
  document.documentElement.lang = localeOf(languageId) ?? "en";
  if (languageId === rightToLeft) document.documentElement.dir = "rtl";
  const page = document.getElementById("page");
  if (!page) return;
  if (isInDarkFrame()) document.documentElement.style.colorScheme = "dark";
  page.setAttribute("aria-label", words.title);
  const source = rowSource(xrm);
  const open = xrm
    ? (table: string): void => void xrm.Navigation.navigateTo({ pageType: "entitylist", entityName: table })
    : undefined;
  const show = async (): Promise<void> => {
    const now = Date.now();
    const facts = await readFacts(source, now);
    page.replaceChildren(...renderHealth(facts, { words, languageId, now }, { open, refresh: () => void show() }));
  };
  page.replaceChildren(element("p", { role: "status" }, words.loading));
  void show();
  setInterval(() => {
    if (document.visibilityState === "visible") void show();
  }, everyMs);
};

start();
