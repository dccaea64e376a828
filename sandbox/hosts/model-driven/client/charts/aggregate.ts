import type { Row } from "../../../code-component/web-api.ts";
import type { ChartDefinition, ColumnDefinition, TableDefinition } from "../../../imported/definitions.ts";
import { formattedOf, odataNameOf } from "../data/values.ts";

export interface ChartPart {
  /** Empty where the chart has one grouping only. */
  readonly series: string;
  readonly color: string | undefined;
  readonly value: number;
}

export interface ChartCategory {
  readonly label: string;
  readonly color: string | undefined;
  readonly total: number;
  readonly parts: readonly ChartPart[];
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly color: string | undefined;
}

const dateGroup = (value: string, dates: NonNullable<ChartDefinition["category"]["dates"]>, locale: string): Group => {
  const date = new Date(value);
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate());
  if (dates === "week") day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  if (dates === "month" || dates === "year") day.setDate(1);
  if (dates === "year") day.setMonth(0);
  const format: Intl.DateTimeFormatOptions =
    dates === "year"
      ? { year: "numeric" }
      : dates === "month"
        ? { month: "short", year: "numeric" }
        : { day: "numeric", month: "short" };
  return { key: day.toISOString(), label: day.toLocaleDateString(locale, format), color: undefined };
};

const groupOf = (
  row: Row,
  column: ColumnDefinition,
  how: { dates?: "day" | "week" | "month" | "year"; locale: string },
): Group => {
  const raw = row[odataNameOf(column)];
  if (raw === null || raw === undefined) return { key: "~", label: "(blank)", color: undefined };
  if (column.type === "datetime") return dateGroup(String(raw), how.dates ?? "day", how.locale);
  const choice = column.choices.find(({ value }) => value === raw);
  return { key: String(raw), label: choice?.label ?? formattedOf(row, column) ?? String(raw), color: choice?.color };
};

const valueOf = (rows: readonly Row[], chart: ChartDefinition, measure: ColumnDefinition | undefined): number => {
  const { aggregate } = chart.measure;
  if (aggregate === "count" || !measure) return rows.length;
  const values = rows.map((row) => Number(row[odataNameOf(measure)] ?? 0));
  const sum = values.reduce((all, value) => all + value, 0);
  if (aggregate === "max") return Math.max(...values);
  if (aggregate === "min") return Math.min(...values);
  return aggregate === "avg" ? sum / values.length : sum;
};

const grouped = (
  rows: readonly Row[],
  keyOf: (row: Row) => Group,
): readonly { group: Group; rows: readonly Row[] }[] => {
  const groups = new Map<string, { group: Group; rows: Row[] }>();
  for (const row of rows) {
    const group = keyOf(row);
    const known = groups.get(group.key);
    if (known) known.rows.push(row);
    else groups.set(group.key, { group, rows: [row] });
  }
  return [...groups.values()].sort((one, other) => (one.group.key < other.group.key ? -1 : 1));
};

/** A chart's categories from rows, in the order of dates or option values. */
export const categoriesOf = (
  rows: readonly Row[],
  {
    chart,
    table,
    locale,
  }: { readonly chart: ChartDefinition; readonly table: TableDefinition; readonly locale: string },
): readonly ChartCategory[] => {
  const column = table.columns[chart.category.column];
  const split = chart.split ? table.columns[chart.split] : undefined;
  const measure = table.columns[chart.measure.column];
  if (!column) return [];
  const dates = chart.category.dates ? { dates: chart.category.dates } : {};
  const categories = grouped(rows, (row) => groupOf(row, column, { ...dates, locale })).map(({ group, rows: own }) => {
    const parts = split
      ? grouped(own, (row) => groupOf(row, split, { locale }))
      : [{ group: { ...group, label: "" }, rows: own }];
    return {
      label: group.label,
      color: group.color,
      total: valueOf(own, chart, measure),
      parts: parts.map((part) => ({
        series: part.group.label,
        color: part.group.color,
        value: valueOf(part.rows, chart, measure),
      })),
    };
  });
  return chart.largestFirst ? categories.sort((one, other) => other.total - one.total) : categories;
};
