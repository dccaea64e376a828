import { element, icons } from "../../element.ts";
import { type App, tableOf } from "./app.ts";
import { command, commandBar, newCommand } from "./commands/command-bar.ts";
import { createRibbon } from "./commands/ribbon.ts";
import { createGrid, viewOf } from "./grid.ts";

/** A table's rows: view picker, New, Refresh, and the solution's own buttons. */
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
  const words = element("p", { class: "page-words", role: "alert" });
  let grid = createGrid(app, { table: tableName, title });
  const holder = element("div", { class: "view-grid" }, grid.element);
  picker.addEventListener("change", () => {
    const name = views.find((view) => view.id === picker.value)?.name ?? title;
    grid = createGrid(app, { table: tableName, viewId: picker.value, title: name });
    holder.replaceChildren(grid.element);
  });
  const buttons = table.buttons.filter(({ place }) => place === "list");
  const ribbon = createRibbon(buttons, {}, (said) => (words.textContent = said));
  page.replaceChildren(
    commandBar(
      newCommand(app, tableName),
      command("Refresh", icons.refresh, () => void grid.refresh()),
      ...(buttons.length > 0 ? [ribbon.element] : []),
    ),
    words,
    element("div", { class: "view-card" }, element("h1", { class: "visually-hidden" }, table.labels), picker, holder),
  );
};
