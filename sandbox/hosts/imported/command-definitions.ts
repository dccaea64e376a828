import type { FilterText } from "./definitions.ts";

/** One measure over one or two groupings of a table's rows. */
export interface ChartDefinition {
  readonly id: string;
  readonly name: string;
  /** column, bar, pie, line … in lower case, as the solution says. */
  readonly shape: string;
  readonly category: { readonly column: string; readonly dates?: "day" | "week" | "month" | "year" };
  readonly split?: string;
  /** The largest category first, instead of the order of dates and option values. */
  readonly largestFirst: boolean;
  readonly measure: { readonly column: string; readonly aggregate: "count" | "sum" | "avg" | "max" | "min" };
  readonly query: FilterText;
}

/** A call of a script: web resource, function, and what the ribbon hands it (`PrimaryControl`). */
export interface ScriptCall {
  readonly library: string;
  readonly functionName: string;
  readonly parameters: readonly string[];
}

export type CommandRule =
  | { readonly kind: "script"; readonly call: ScriptCall; readonly initially: boolean }
  | { readonly kind: "unsupported"; readonly id: string };

/** A button that the solution adds to a command bar. */
export interface RibbonButton {
  readonly id: string;
  readonly place: "form" | "list" | "sub-grid";
  readonly label: string;
  readonly tooltip: string;
  /** Name of a web resource; empty for none. */
  readonly icon: string;
  readonly sequence: number;
  readonly rules: readonly CommandRule[];
  readonly actions: readonly ScriptCall[];
}
