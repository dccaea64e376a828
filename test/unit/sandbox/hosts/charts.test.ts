import type {
  ChartDefinition,
  ColumnDefinition,
  TableDefinition,
} from "../../../../sandbox/hosts/imported/definitions.ts";
import { chartOf } from "../../../../sandbox/hosts/imported/chart.ts";
import { platformTables } from "../../../../sandbox/hosts/imported/platform-tables.ts";
import { first, parseXml } from "../../../../sandbox/hosts/imported/xml.ts";
import { categoriesOf } from "../../../../sandbox/hosts/model-driven/client/charts/aggregate.ts";

const column = (
  name: string,
  type: ColumnDefinition["type"],
  choices: ColumnDefinition["choices"] = [],
): ColumnDefinition => ({
  name,
  type,
  label: name,
  required: false,
  format: "",
  choices,
  targets: [],
  navigation: {},
  readOnly: false,
});

const columns = {
  cfl_status: column("cfl_status", "choice", [
    { value: 1, label: "Succeeded", color: "#0e700e" },
    { value: 2, label: "Failed" },
  ]),
  cfl_amount: column("cfl_amount", "money"),
  cfl_paidon: column("cfl_paidon", "datetime"),
};

const table: TableDefinition = { ...(platformTables["account"] as TableDefinition), name: "cfl_payment", columns };

const chart = (attributes: string, also = ""): ChartDefinition =>
  chartOf(
    first(
      parseXml(`<visualization><savedqueryvisualizationid>{AB}</savedqueryvisualizationid>
      <datadescription><datadefinition><fetchcollection><fetch aggregate="true"><entity name="cfl_payment">${attributes}${also}</entity></fetch></fetchcollection>
      <categorycollection><category alias="c"><measurecollection><measure alias="m" /></measurecollection></category></categorycollection></datadefinition></datadescription>
      <presentationdescription><Chart><Series><Series ChartType="Column" /></Series></Chart></presentationdescription>
      <LocalizedNames><LocalizedName description="Taken" languagecode="1033" /></LocalizedNames></visualization>`),
      "visualization",
    ),
    columns,
  );

const sumByDay = `<attribute name="cfl_amount" aggregate="sum" alias="m" /><attribute name="cfl_paidon" groupby="true" alias="c" dategrouping="day" />`;
const countByStatus = `<attribute name="cfl_paymentid" aggregate="count" alias="m" /><attribute name="cfl_status" groupby="true" alias="c" />`;

const shown = (definition: ChartDefinition, rows: readonly Record<string, unknown>[]) =>
  categoriesOf(rows, { chart: definition, table, locale: "en-US" }).map(({ label, total }) => [label, total]);

describe("a chart of the solution", () => {
  it("is read with its shape, grouping and measure", () => {
    expect(chart(sumByDay)).toMatchObject({
      id: "ab",
      name: "Taken",
      shape: "column",
      category: { column: "cfl_paidon", dates: "day" },
      measure: { column: "cfl_amount", aggregate: "sum" },
    });
  });

  it("sums by day, in the order of the days", () => {
    const rows = [
      { cfl_paidon: new Date(2026, 10, 27, 9).toISOString(), cfl_amount: 2.5 },
      { cfl_paidon: new Date(2026, 10, 26, 9).toISOString(), cfl_amount: 1 },
      { cfl_paidon: new Date(2026, 10, 27, 18).toISOString(), cfl_amount: 4 },
    ];
    expect(shown(chart(sumByDay), rows)).toEqual([
      ["Nov 26", 1],
      ["Nov 27", 6.5],
    ]);
  });

  it("counts by choice, with the choice's label and colour", () => {
    const rows = [{ cfl_status: 2 }, { cfl_status: 1 }, { cfl_status: 1 }];
    const categories = categoriesOf(rows, { chart: chart(countByStatus), table, locale: "en-US" });
    expect(categories.map(({ label, total, color }) => [label, total, color])).toEqual([
      ["Succeeded", 2, "#0e700e"],
      ["Failed", 1, undefined],
    ]);
  });

  it("puts the largest first where the solution orders so", () => {
    const definition = chart(countByStatus, `<order alias="m" descending="true" />`);
    expect(shown(definition, [{ cfl_status: 1 }, { cfl_status: 2 }, { cfl_status: 2 }])[0]).toEqual(["Failed", 2]);
  });

  it("splits each category by a second grouping", () => {
    const definition = chart(sumByDay, `<attribute name="cfl_status" groupby="true" alias="s" />`);
    const at = new Date(2026, 10, 27).toISOString();
    const rows = [
      { cfl_paidon: at, cfl_status: 1, cfl_amount: 3 },
      { cfl_paidon: at, cfl_status: 2, cfl_amount: 4 },
    ];
    const [day] = categoriesOf(rows, { chart: definition, table, locale: "en-US" });
    expect(day?.parts.map(({ series, value }) => [series, value])).toEqual([
      ["Succeeded", 3],
      ["Failed", 4],
    ]);
  });
});
