import { element, icon, icons } from "../../element.ts";
import { type App, tableOf } from "./app.ts";
import { createGrid, viewOf } from "./grid.ts";
import { rowAddress } from "./session.ts";

const command = (label: string, path: string, onclick: () => void): HTMLElement =>
  element("button", { class: "command", type: "button", onclick }, icon(path), label);

/** A table's rows: view picker, New, Refresh. */
export const openViewPage = (app: App, page: HTMLElement, tableName: string): void => {
  const table = tableOf(app, tableName);
  const views = table.views.filter((view) => view.queryType === 0);
  const title = viewOf(table)?.name ?? table.labels;
  document.title = `${title} · ${app.solution.appName}`;
  const picker = element(
    "select",
    { class: "view-picker", "aria-label": "View" },
    ...views.map((view) => element("option", { value: view.id, selected: view.name === title }, view.name)),
  );
  let grid = createGrid(app, { table: tableName, title });
  const holder = element("div", { class: "view-grid" }, grid.element);
  picker.addEventListener("change", () => {
    const name = views.find((view) => view.id === picker.value)?.name ?? title;
    grid = createGrid(app, { table: tableName, viewId: picker.value, title: name });
    holder.replaceChildren(grid.element);
  });
  page.replaceChildren(
    element(
      "div",
      { class: "command-bar", role: "toolbar", "aria-label": "Commands" },
      command("New", icons.add, () => window.location.assign(rowAddress(tableName, "new", app.session))),
      command("Refresh", icons.refresh, () => void grid.refresh()),
    ),
    element("div", { class: "view-card" }, element("h1", { class: "visually-hidden" }, table.labels), picker, holder),
  );
};
