import { element, icons } from "../../../element.ts";
import type { DashboardDefinition, FormCell, FormSection } from "../../../imported/definitions.ts";
import { type App, tableOf } from "../app.ts";
import { createChart } from "../charts/chart.ts";
import { command, commandBar } from "../commands/command-bar.ts";
import { createGrid, viewOf } from "../grid.ts";
import { createWebResourceFrame } from "./web-resource-frame.ts";

const partOf = (app: App, cell: FormCell): HTMLElement => {
  const { control } = cell;
  if (control?.kind === "web-resource") return createWebResourceFrame(control.name, cell.label);
  if (control?.kind !== "sub-grid") {
    return element(
      "p",
      { class: "grid-empty" },
      `The sandbox does not show the control ${control?.id ?? ""} on a dashboard.`,
    );
  }
  const table = tableOf(app, control.table);
  const view = viewOf(table, control.viewId);
  const chart = table.charts.find(({ id }) => id === control.chartId);
  if (control.mode !== "grid" && chart) return createChart(app, { chart, table, view });
  return createGrid(app, { table: table.name, viewId: control.viewId, title: cell.label || table.labels }).element;
};

const cardOf = (app: App, section: FormSection, cell: FormCell): HTMLElement => {
  const title = cell.label || section.label;
  return element(
    "div",
    {
      class: "dashboard-card",
      role: "group",
      "aria-label": title,
      style: `grid-column:span ${Math.min(cell.columnSpan, section.columns)}`,
    },
    title !== "" && element("h2", { class: "section-title" }, title),
    partOf(app, cell),
  );
};

const sectionOf = (app: App, section: FormSection): HTMLElement =>
  element(
    "div",
    { class: "dashboard-section", style: `--columns:${section.columns}` },
    ...section.rows
      .flat()
      .filter((cell) => cell.control)
      .map((cell) => cardOf(app, section, cell)),
  );

const dashboardParts = (app: App, { tabs }: DashboardDefinition): readonly HTMLElement[] =>
  tabs.map((tab) =>
    element(
      "div",
      { class: "dashboard-tab" },
      ...tab.columns.map((column) =>
        element(
          "div",
          { class: "tab-column", style: `flex-basis:${column.width}` },
          ...column.sections.map((one) => sectionOf(app, one)),
        ),
      ),
    ),
  );

/** A dashboard: its charts and lists, each from the rows as they are now. */
export const openDashboardPage = (app: App, page: HTMLElement, id: string): void => {
  const dashboard = app.solution.dashboards.find((one) => one.id === id);
  if (!dashboard) throw new Error(`No imported solution has the dashboard ${id}.`);
  document.title = `${dashboard.name} · ${app.solution.appName}`;
  const holder = element("div", { class: "dashboard" });
  const show = (): void => holder.replaceChildren(...dashboardParts(app, dashboard));
  page.replaceChildren(
    commandBar(command("Refresh All", icons.refresh, show)),
    element("h1", { class: "page-title" }, dashboard.name),
    holder,
  );
  show();
};
