import { healthStringsFor } from "../../strings/health/strings.ts";
import { appXrm } from "../app-xrm.ts";
import { element } from "../element.ts";
import { dressPage, pageLanguage } from "../page-language.ts";
import { readFacts } from "./read-facts.ts";
import { renderHealth } from "./render.ts";
import { rowSource } from "./row-source.ts";

/** Often enough to watch a server come back, seldom enough to cost nothing. */
const everyMs = 30_000;

const start = (): void => {
  const xrm = appXrm();
  const languageId = pageLanguage(xrm);
  const words = healthStringsFor(languageId);
  dressPage(words.title, languageId);
  const page = document.getElementById("page");
  if (!page) return;
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
