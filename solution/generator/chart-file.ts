import type { Chart, ChartShape } from "../model/chart.ts";
import { stableId } from "../model/identity.ts";
import { idOf, type Table } from "../model/table.ts";
import { toneColours } from "../model/tone.ts";
import { descriptions, localizedNames } from "./labels.ts";
import { conditionElement } from "./view-file.ts";
import { element, leaf, parent, type XmlElement } from "./xml.ts";

/** GUID of a chart, by its table and name. */
export const chartId = (table: string, name: string): string => stableId(`chart ${table} ${name}`);

/** The measure, grouped by the category and, as parts of it, by the split. */
const fetchElement = (table: Table, chart: Chart): XmlElement => {
  const { by, split, sumOf, where = [] } = chart;
  const measure = sumOf ? { name: sumOf, aggregate: "sum" } : { name: idOf(table), aggregate: "count" };
  const dates: Readonly<Record<string, string>> = by.dates ? { dategrouping: by.dates } : {};
  const order = by.dates ? { alias: "category", descending: "false" } : { alias: "measure", descending: "true" };
  return element("fetch", { mapping: "logical", aggregate: "true" }, [
    element("entity", { name: table.name }, [
      element("attribute", { ...measure, alias: "measure" }),
      element("attribute", { name: by.column, groupby: "true", alias: "category", ...dates }),
      ...(split ? [element("attribute", { name: split, groupby: "true", alias: "split" })] : []),
      // Parts of a column cannot be ordered by the whole's measure.
      ...(split && !by.dates ? [] : [element("order", order)]),
      ...(where.length > 0 ? [element("filter", { type: "and" }, where.map(conditionElement))] : []),
    ]),
  ]);
};

const chartTypes: Readonly<Record<ChartShape, string>> = {
  column: "Column",
  stackedcolumn: "StackedColumn",
  bar: "Bar",
  pie: "Pie",
};

/** `#0f6cbd` → `15,108,189`. */
const decimal = (colour: string): string =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(",");

const { busy, good, waiting, contested, returned, bad, quiet } = toneColours;
const palette = [busy, good, waiting, contested, returned, bad, quiet].map(decimal).join("; ");

const presentation = ({ shape, split }: Chart): XmlElement => {
  const labelled = { IsValueShownAsLabel: split ? "False" : "True", Font: "{0}, 9.5px" };
  const axis = (name: string): XmlElement =>
    element(name, {}, [element("LabelStyle", { Font: "{0}, 10.5px", ForeColor: "59, 59, 59" })]);
  const legend = element("Legend", { Alignment: "Center", Docking: "right", Font: "{0}, 11px" });
  return element("Chart", { Palette: "None", PaletteCustomColors: palette }, [
    parent("Series", element("Series", { ChartType: chartTypes[shape], ...labelled })),
    parent("ChartAreas", parent("ChartArea", axis("AxisY"), axis("AxisX"))),
    ...(split || shape === "pie" ? [parent("Legends", legend)] : []),
  ]);
};

/** `Entities/<table>/Visualizations/{id}.xml`. */
export const chartFile = (table: Table, chart: Chart): XmlElement =>
  parent(
    "visualization",
    leaf("savedqueryvisualizationid", `{${chartId(table.name, chart.name)}}`),
    parent(
      "datadescription",
      parent(
        "datadefinition",
        parent("fetchcollection", fetchElement(table, chart)),
        parent(
          "categorycollection",
          element("category", { alias: "category" }, [
            parent("measurecollection", element("measure", { alias: "measure" })),
          ]),
        ),
      ),
    ),
    parent("presentationdescription", presentation(chart)),
    leaf("isdefault", 0),
    localizedNames(chart.name),
    descriptions(chart.description),
    leaf("IsCustomizable", 1),
    leaf("IntroducedVersion", "1.0.0.0"),
    leaf("CanBeDeleted", 1),
  );
