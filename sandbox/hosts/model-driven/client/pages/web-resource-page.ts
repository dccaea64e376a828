import type { App } from "../app.ts";
import { createWebResourceFrame } from "./web-resource-frame.ts";

/** A web resource as a page of the app. */
export const openWebResourcePage = (app: App, page: HTMLElement, name: string): void => {
  const entry = app.solution.siteMap.flatMap((group) => group.entries).find((one) => one.target === name);
  const title = entry?.title || name;
  document.title = `${title} · ${app.solution.appName}`;
  page.classList.add("page-of-frame");
  page.replaceChildren(createWebResourceFrame(name, title));
};
