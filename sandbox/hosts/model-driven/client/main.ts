import { openRegistry } from "../../code-component/registry.ts";
import { createWebApi } from "../../code-component/web-api.ts";
import type { HostedSolution } from "../../imported/definitions.ts";
import { element } from "../../element.ts";
import type { App } from "./app.ts";
import { readCurrencies } from "./data/currencies.ts";
import { dataverseService } from "./data/service.ts";
import { openFormPage } from "./form/form-page.ts";
import { sessionOf, users } from "./session.ts";
import { openShell } from "./shell.ts";
import { openViewPage } from "./view-page.ts";

const startApp = async (): Promise<App> => {
  const session = sessionOf(new URLSearchParams(window.location.search));
  const solution = (await (await fetch("/_hosts/solution.json")).json()) as HostedSolution;
  const service = dataverseService(users[session.user].token, solution);
  const webApi = createWebApi(service);
  const [whoAmI, currencies] = await Promise.all([
    service.send({ method: "GET", path: "WhoAmI" }).then((answer) => answer.json() as Promise<{ UserId?: string }>),
    readCurrencies(webApi),
  ]);
  const { languageId, isRtl } = session;
  const user = { id: whoAmI.UserId ?? "", name: users[session.user].title, languageId, isRtl };
  return { solution, session, user, service, webApi, currencies };
};

const open = async (): Promise<void> => {
  openRegistry();
  const [, , table, row] = window.location.pathname.split("/");
  const app = await startApp();
  const first = app.solution.siteMap[0]?.tables[0] ?? "cfl_payment";
  const page = openShell(app, table || first);
  if (row) await openFormPage(app, page, { table: table || first, row });
  else openViewPage(app, page, table || first);
};

open().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error);
  document.body.append(element("main", { class: "page" }, element("h1", {}, "This page cannot be shown"), words));
});
