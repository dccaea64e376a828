import { localeOf } from "../../../code-component/user-settings.ts";
import { element } from "../../../element.ts";
import type { ChartDefinition, TableDefinition, ViewDefinition } from "../../../imported/definitions.ts";
import type { App } from "../app.ts";
import { filledFilter } from "../data/fill-filter.ts";
import { odataNameOf } from "../data/values.ts";
import { type ChartCategory, categoriesOf } from "./aggregate.ts";
import { barsOf } from "./bars.ts";
import { seriesOf } from "./palette.ts";
import { pieOf } from "./pie.ts";

export interface ChartAsked {
  readonly chart: ChartDefinition;
  readonly table: TableDefinition;
  readonly view: ViewDefinition | undefined;
}

const readRows = async (app: App, { chart, table, view }: ChartAsked) => {
  const unsupported = chart.query.unsupported ?? view?.query.unsupported;
  if (unsupported) throw new Error(`The sandbox cannot ask for ${unsupported}.`);
  const columns = [chart.category.column, chart.split, chart.measure.column].flatMap((name) => {
    const column = name ? table.columns[name] : undefined;
    return column ? [odataNameOf(column)] : [];
  });
  const filter = [view?.query.filter ?? "", chart.query.filter].filter((part) => part !== "").join(" and ");
  const filled = encodeURIComponent(filledFilter(filter, app.user.id, new Date()));
  const options = `?$select=${[...new Set([table.primaryId, ...columns])].join(",")}${filter === "" ? "" : `&$filter=${filled}`}`;
  return (await app.webApi.retrieveMultipleRecords(table.name, options)).entities;
};

const tableOf = (
  categories: readonly ChartCategory[],
  title: string,
  format: (value: number) => string,
): HTMLElement => {
  const series = seriesOf(categories);
  const cells = (category: ChartCategory): readonly HTMLElement[] =>
    series.map(({ name }) => {
      const part = category.parts.find((one) => one.series === name);
      return element("td", { class: "number" }, part ? format(part.value) : "");
    });
  return element(
    "details",
    { class: "chart-table" },
    element("summary", {}, "Show as a table"),
    element(
      "div",
      { class: "grid", role: "region", tabindex: "0", "aria-label": title },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "col" }, "Group"),
            ...series.map(({ name }) => element("th", { scope: "col", class: "number" }, name)),
            element("th", { scope: "col", class: "number" }, "Total"),
          ),
        ),
        element(
          "tbody",
          {},
          ...categories.map((category) =>
            element(
              "tr",
              {},
              element("th", { scope: "row" }, category.label),
              ...cells(category),
              element("td", { class: "number" }, format(category.total)),
            ),
          ),
        ),
      ),
    ),
  );
};

const legendOf = (categories: readonly ChartCategory[]): HTMLElement | undefined => {
  const series = seriesOf(categories);
  if (series.length === 0) return undefined;
  return element(
    "ul",
    { class: "chart-legend chart-legend-row", "aria-hidden": "true" },
    ...series.map(({ name, color }) =>
      element("li", {}, element("span", { class: "chart-key", style: `background:${color}` }), name),
    ),
  );
};

const drawn = (
  categories: readonly ChartCategory[],
  { chart }: ChartAsked,
  format: (value: number) => string,
): HTMLElement => {
  if (/pie|doughnut|funnel/.test(chart.shape)) return pieOf(categories, format);
  return barsOf(categories, { shape: chart.shape.includes("bar") ? "bar" : "column", format });
};

/** A chart of a table's rows as they are now, with its figures as a table. A shape the stand-in does not know is drawn as columns. */
export const createChart = (app: App, asked: ChartAsked): HTMLElement => {
  const locale = localeOf(app.session.languageId);
  const format = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 2 });
  const holder = element("div", { class: "chart" }, element("p", { class: "grid-empty", role: "status" }, "Loading …"));
  const show = async (): Promise<void> => {
    const categories = categoriesOf(await readRows(app, asked), { ...asked, locale });
    if (categories.length === 0)
      return holder.replaceChildren(element("p", { class: "grid-empty" }, "No data available."));
    const legend = legendOf(categories);
    holder.replaceChildren(
      drawn(categories, asked, format),
      ...(legend ? [legend] : []),
      tableOf(categories, asked.chart.name, format),
    );
  };
  show().catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    holder.replaceChildren(element("p", { class: "grid-empty", role: "alert" }, words));
  });
  return holder;
};
