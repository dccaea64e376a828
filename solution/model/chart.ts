import type { ViewCondition } from "./view.ts";

/** How a chart is drawn. */
export type ChartShape = "column" | "stackedcolumn" | "bar" | "pie";

/** A chart of a table: one measure over one or two groupings. */
export interface Chart {
  readonly name: string;
  readonly description: string;
  readonly shape: ChartShape;
  /** Sum of a money or number column; without it, rows are counted. */
  readonly sumOf?: string;
  /** The category axis. Dates are grouped. */
  readonly by: { readonly column: string; readonly dates?: "day" | "week" | "month" };
  /** A second grouping, as parts of each column. */
  readonly split?: string;
  /** Beside the conditions of the view that is shown with it. */
  readonly where?: readonly ViewCondition[];
}
