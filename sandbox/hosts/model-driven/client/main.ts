import { openRegistry } from "../../code-component/registry.ts";
import { createWebApi } from "../../code-component/web-api.ts";
import type { HostedSolution } from "../../imported/definitions.ts";
import { element } from "../../element.ts";
import type { App } from "./app.ts";
import { readCurrencies } from "./data/currencies.ts";
import { dataverseService } from "./data/service.ts";
import { mayCreateBy, privilegesOf } from "./client-api/privileges.ts";
import { openXrm } from "./client-api/xrm.ts";
import { openFormPage } from "./form/form-page.ts";
import { quickCreateIn } from "./form/quick-create.ts";
import { openDashboardPage } from "./pages/dashboard-page.ts";
import { openWebResourcePage } from "./pages/web-resource-page.ts";
import { sessionOf, users } from "./session.ts";
import { openShell } from "./shell.ts";
import { openViewPage } from "./view-page.ts";

const startApp = async (): Promise<App> => {
  const session = sessionOf(new URLSearchParams(window.location.search));
  const solution = (await (await fetch(`/_hosts/solution.json?lang=${session.languageId}`)).json()) as HostedSolution;
  const service = dataverseService(users[session.user].token, solution);
  const webApi = createWebApi(service);
  const [whoAmI, currencies] = await Promise.all([
    service.send({ method: "GET", path: "WhoAmI" }).then((answer) => answer.json() as Promise<{ UserId?: string }>),
    readCurrencies(webApi),
  ]);
  const { languageId, isRtl } = session;
  const user = { id: whoAmI.UserId ?? "", name: users[session.user].title, languageId, isRtl };
  const privileges = privilegesOf(service, user.id);
  return { solution, session, user, service, webApi, currencies, privileges, mayCreate: mayCreateBy(privileges) };
};

type Place = { readonly kind: "page" | "dashboard" | "form" | "view"; readonly name: string; readonly row?: string };

/** What the address names; without a path the site map's first table. */
const placeOf = ({ solution }: App): Place => {
  const [first = "", second = ""] = window.location.pathname.split("/").slice(2).map(decodeURIComponent);
  if ((first === "page" || first === "dashboard") && second !== "") return { kind: first, name: second };
  const entries = solution.siteMap.flatMap((group) => group.entries);
  const table = first || (entries.find((entry) => entry.kind === "table")?.target ?? "cfl_payment");
  return second === "" ? { kind: "view", name: table } : { kind: "form", name: table, row: second };
};

const showPlace = async (app: App, page: HTMLElement, { kind, name, row = "" }: Place): Promise<void> => {
  switch (kind) {
    case "page":
      return openWebResourcePage(app, page, name);
    case "dashboard":
      return openDashboardPage(app, page, name);
    case "form":
      return openFormPage(app, page, { table: name, row });
    case "view":
      return openViewPage(app, page, name);
  }
};

const open = async (): Promise<void> => {
  openRegistry();
  const app = await startApp();
  openXrm(app, quickCreateIn(app));
  const place = placeOf(app);
  await showPlace(app, openShell(app, place.name), place);
};

open().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error);
  const said = [element("h1", { class: "page-title" }, "This page cannot be shown"), element("p", {}, words)];
  const page = document.getElementById("page") ?? document.body.appendChild(element("main", { class: "page" }));
  page.replaceChildren(element("div", { class: "view-card" }, ...said));
});
