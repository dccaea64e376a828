import { element, icon, icons } from "../../element.ts";
import type { SiteMapEntry } from "../../imported/definitions.ts";
import type { App } from "./app.ts";
import { bell } from "./bell.ts";
import {
  dashboardAddress,
  queryOf,
  type Session,
  type UserName,
  users,
  viewAddress,
  webResourceAddress,
} from "./session.ts";

const select = (label: string, options: readonly (readonly [string, string])[], chosen: string): HTMLSelectElement =>
  element(
    "select",
    { "aria-label": label, class: "header-select" },
    ...options.map(([value, text]) => element("option", { value, selected: value === chosen }, text)),
  );

/** Reloads the page with another session, as switching user or settings does in the real app. */
const move = (session: Session): void => {
  window.location.search = queryOf(session);
};

const userSwitch = (session: Session): HTMLSelectElement => {
  const options = Object.entries(users).map(([name, { title }]) => [name, title] as const);
  const box = select("Signed in as", options, session.user);
  box.addEventListener("change", () => move({ ...session, user: box.value as UserName }));
  return box;
};

const themeSwitch = (session: Session): HTMLSelectElement => {
  const themes = [
    ["light", "Light"],
    ["dark", "Dark"],
    ["contrast", "High contrast"],
  ] as const;
  const box = select("Theme", themes, session.theme);
  box.addEventListener("change", () => move({ ...session, theme: box.value as Session["theme"] }));
  return box;
};

const header = (app: App, onMenu: () => void): HTMLElement =>
  element(
    "header",
    { class: "app-header" },
    element(
      "button",
      { class: "header-button menu-button", "aria-label": "Site map", onclick: onMenu },
      icon(icons.menu),
    ),
    element("a", { class: "header-button", href: "/", "aria-label": "Start page" }, icon(icons.waffle)),
    element("span", { class: "app-family" }, "Power Apps"),
    element("span", { class: "app-separator", "aria-hidden": "true" }),
    element("a", { class: "app-name", href: `/model-driven/${queryOf(app.session)}` }, app.solution.appName),
    element("span", { class: "environment" }, "Sandbox"),
    bell(app),
    themeSwitch(app.session),
    userSwitch(app.session),
  );

const titleOf = (app: App, { kind, target, title }: SiteMapEntry): string => {
  if (title !== "") return title;
  if (kind === "table") return app.solution.tables[target]?.labels ?? target;
  return app.solution.dashboards.find(({ id }) => id === target)?.name ?? target;
};

const addressOf = (app: App, { kind, target }: SiteMapEntry): string => {
  if (kind === "dashboard") return dashboardAddress(target, app.session);
  return kind === "table" ? viewAddress(target, app.session) : webResourceAddress(target, app.session);
};

const pictureOf = (app: App, entry: SiteMapEntry): Element => {
  const name = entry.icon || (app.solution.tables[entry.target]?.icon ?? "");
  if (name === "") return icon(entry.target === "cfl_payment" ? icons.payment : icons.table);
  return element("span", { class: "site-map-icon", style: `--icon:url("/_hosts/webresources/${name}")` });
};

const siteMapEntry = (app: App, entry: SiteMapEntry, current: string): HTMLElement =>
  element(
    "a",
    {
      class: "site-map-entry",
      href: addressOf(app, entry),
      "aria-current": entry.target === current ? "page" : undefined,
    },
    pictureOf(app, entry),
    titleOf(app, entry),
  );

const siteMap = (app: App, current: string): HTMLElement =>
  element(
    "nav",
    { class: "site-map", "aria-label": "Site map" },
    ...app.solution.siteMap.flatMap((group) => [
      element("h2", { class: "site-map-group" }, group.title),
      ...group.entries.map((entry) => siteMapEntry(app, entry, current)),
    ]),
  );

/** Draws header and site map, and gives the element that holds the page. `current`: table, dashboard or web resource. */
export const openShell = (app: App, current: string): HTMLElement => {
  const page = element("main", { class: "page", id: "page" });
  const frame = element("div", { class: "frame" }, siteMap(app, current), page);
  document.body.replaceChildren(
    header(app, () => frame.classList.toggle("site-map-open")),
    frame,
  );
  return page;
};
