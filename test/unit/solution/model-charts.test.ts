import { chartFile, chartId } from "../../../solution/generator/chart-file.ts";
import { viewsOf } from "../../../solution/generator/view-file.ts";
import { xmlFile } from "../../../solution/generator/xml.ts";
import type { Chart } from "../../../solution/model/chart.ts";
import { dashboards } from "../../../solution/model/dashboards.ts";
import { paymentsApp } from "../../../solution/model/app.ts";
import { tables } from "../../../solution/model/tables/index.ts";
import { baseColumnsOf, columnsOf } from "./support/columns.ts";
import { partsOf } from "./support/packed.ts";

const charts = tables.flatMap((table) => (table.charts ?? []).map((chart) => ({ table, chart, name: chart.name })));
const tiles = dashboards.flatMap(({ rows }) => rows.flat());

const xmlOf = (name: string, change: Partial<Chart> = {}): string => {
  const found = charts.find(({ chart }) => chart.name === name);
  if (!found) throw new Error(`There is no chart ${name}.`);
  return xmlFile(chartFile(found.table, { ...found.chart, ...change }));
};

it.each(charts)("$name measures, groups and filters only by columns of its table", ({ table, chart }) => {
  const known = [...columnsOf(table), ...baseColumnsOf(table)];
  const used = [chart.by.column, chart.split, chart.sumOf, ...(chart.where ?? []).map(({ column }) => column)];
  expect(used.filter((column) => column !== undefined && !known.includes(column))).toEqual([]);
});

it("sums money only in the base currency: rows of one chart have many currencies", () => {
  const summed = charts.filter(({ table, chart }) => chart.sumOf && !baseColumnsOf(table).includes(chart.sumOf));
  expect(summed).toEqual([]);
  expect(charts.some(({ chart }) => chart.sumOf)).toBe(true);
});

it("groups what was taken by the day it was taken", () => {
  const xml = xmlOf("Taken per day");
  expect(xml).toContain('<attribute name="cfl_paidon" groupby="true" alias="category" dategrouping="day" />');
  expect(xml).toContain('<attribute name="cfl_amountcaptured_base" aggregate="sum" alias="measure" />');
});

it("looks back over days along time, not over all rows: Dataverse sums 50,000 at the most", () => {
  const alongTime = charts.filter(({ chart }) => chart.by.dates === "day" || chart.by.dates === "week");
  expect(alongTime.map(({ chart }) => chart.where)).toEqual(
    alongTime.map(({ chart }) => [
      { column: chart.by.column, operator: "last-x-days", values: [chart.by.dates === "day" ? 30 : 90] },
    ]),
  );
  expect(xmlOf("Taken per day")).toContain('<condition attribute="cfl_paidon" operator="last-x-days" value="30" />');
});

it.each(["Payments by status", "Decline reasons"])(
  "%s count what is recent, as what stands beside them does",
  (name) => {
    expect(xmlOf(name)).toContain('<condition attribute="createdon" operator="last-x-days" value="90" />');
  },
);

it("counts decline reasons over declined presses of Pay, most frequent first", () => {
  const xml = xmlOf("Decline reasons");
  expect(xml).toContain('<attribute name="cfl_paymentattemptid" aggregate="count" alias="measure" />');
  expect(xml).toContain('<order alias="measure" descending="true" />');
});

it("explains its colours where there is more than one", () => {
  expect(xmlOf("Outcome of payments per week")).toContain("<Legend ");
  expect(xmlOf("Payments by status")).toContain("<Legend ");
  expect(xmlOf("Taken per day")).not.toContain("<Legend ");
});

it("names each alias of a chart that it defines", async () => {
  const xml = (await partsOf("base"))["customizations.xml"] ?? "";
  const packed = xml.split("<visualization>").slice(1);
  expect(packed).toHaveLength(charts.length);
  for (const one of packed) {
    const defined = [...one.matchAll(/<attribute [^>]*alias="([^"]+)"/g)].map((match) => match[1]);
    const named = [...one.matchAll(/<(?:category|measure|order) alias="([^"]+)"/g)].map((match) => match[1]);
    expect(defined).toEqual(expect.arrayContaining(named));
  }
});

it("fills its dashboards with views and charts that exist, six tiles at most", () => {
  const lost = tiles.filter((tile) => {
    const table = tables.find(({ name }) => name === tile.table);
    const hasView = table && viewsOf(table).some(({ name }) => name === tile.view);
    const hasChart = !tile.chart || table?.charts?.some(({ name }) => name === tile.chart);
    return !hasView || !hasChart;
  });
  expect(lost).toEqual([]);
  expect(dashboards.filter(({ rows }) => rows.flat().length > 6)).toEqual([]);
});

it("shows every kind of chart that staff were promised on a dashboard", () => {
  const shown = tiles.flatMap(({ chart }) => chart ?? []);
  expect(shown).toEqual(
    expect.arrayContaining(["Taken per day", "Decline reasons", "Payments by status", "Refunded per month"]),
  );
});

it("packs each dashboard as a root of its own, within the app and reached by its site map", async () => {
  const parts = await partsOf("base");
  const ids = [...(parts["customizations.xml"] ?? "").matchAll(/<FormId>(\{[^}]+\})<\/FormId>/g)].map(([, id]) => id);
  expect(ids).toHaveLength(dashboards.length);
  for (const id of ids) {
    expect(parts["solution.xml"]).toContain(`<RootComponent type="60" id="${id}"`);
    expect(parts["customizations.xml"]).toContain(`<AppModuleComponent type="60" id="${id}"`);
    expect(parts["customizations.xml"]).toContain(`DefaultDashboard="${id?.slice(1, -1)}"`);
  }
});

it("opens every table of the solution somewhere in the app, and only pages that exist", () => {
  const pages = paymentsApp.groups.flatMap((group) => group.pages);
  const opened = pages.flatMap((page) => (page.kind === "table" ? [page.table] : []));
  expect(opened.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  const boards = pages.flatMap((page) => (page.kind === "dashboard" ? [page.dashboard] : []));
  expect(boards).toEqual(dashboards.map(({ name }) => name));
});

it("gives every chart an id of its own", () => {
  expect(new Set(charts.map(({ table, chart }) => chartId(table.name, chart.name))).size).toBe(charts.length);
});
