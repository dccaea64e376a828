import type { ChartDefinition, RibbonButton } from "./command-definitions.ts";
import type { FormDefinition, FormTab } from "./form-definitions.ts";

export type * from "./command-definitions.ts";
export type * from "./form-definitions.ts";

/** What a host knows of an imported solution. Plain data: it travels to the browser as JSON. */
export type ColumnType =
  | "text"
  | "memo"
  | "integer"
  | "decimal"
  | "double"
  | "money"
  | "choice"
  | "choices"
  | "boolean"
  | "datetime"
  | "lookup"
  | "id"
  | "other";

export interface Choice {
  readonly value: number;
  readonly label: string;
  readonly color?: string;
}

export interface ColumnDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** Text: email, url, textarea …; datetime: date or datetime. */
  readonly format: string;
  readonly maxLength?: number;
  /** Digits after the point; for money, where the currency does not decide. */
  readonly precision?: number;
  readonly choices: readonly Choice[];
  /** Logical names of the tables a lookup may point at. */
  readonly targets: readonly string[];
  /** Navigation property that binds a lookup, by target table. */
  readonly navigation: Readonly<Record<string, string>>;
  /** Filled by the platform (autonumber, rollups of the base currency): shown, never edited. */
  readonly readOnly: boolean;
}

export interface ViewDefinition {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly isDefault: boolean;
  /** 0 public view, 2 associated, 64 lookup … */
  readonly queryType: number;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  /** The fetch as OData options. */
  readonly query: { readonly select: string; readonly orderBy: string } & FilterText;
}

/** Conditions as an OData filter whose `{day:0}`, `{now}`, `{user}` the page fills in; `unsupported` names one that is left out. */
export interface FilterText {
  readonly filter: string;
  readonly unsupported?: string;
}

export interface TableDefinition {
  readonly name: string;
  readonly set: string;
  readonly label: string;
  readonly labels: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly views: readonly ViewDefinition[];
  /** Main forms. */
  readonly forms: readonly FormDefinition[];
  readonly quickCreate: readonly FormDefinition[];
  readonly quickViews: readonly FormDefinition[];
  readonly cards: readonly FormDefinition[];
  readonly buttons: readonly RibbonButton[];
  readonly charts: readonly ChartDefinition[];
  /** Name of an SVG web resource; empty for none. */
  readonly icon: string;
}

/** From a lookup column to the table it points at, by relationship name. */
export interface Relationship {
  readonly name: string;
  readonly referencingTable: string;
  readonly referencingColumn: string;
  readonly referencedTable: string;
}

export interface ControlProperty {
  readonly name: string;
  readonly type: string;
  readonly usage: "bound" | "input" | "output";
  readonly required: boolean;
  readonly defaultValue?: string;
}

export interface ControlDefinition {
  /** `cfl_Counterfoil.PaymentControl`: how forms and Liquid name it. */
  readonly name: string;
  /** `Counterfoil.PaymentControl`: how its bundle registers it. */
  readonly registration: string;
  readonly version: string;
  readonly properties: readonly ControlProperty[];
  /** Names of the events that its manifest declares. */
  readonly events: readonly string[];
  readonly code: string;
  readonly css: readonly string[];
  /** Strings by language (LCID), in the resx's own names. */
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A page of the app: a table's rows, a dashboard, or a web resource. */
export interface SiteMapEntry {
  readonly kind: "table" | "dashboard" | "web-resource";
  /** Table's logical name, dashboard's id, web resource's name. */
  readonly target: string;
  /** Empty: the target's own name. */
  readonly title: string;
  readonly icon: string;
}

export interface SiteMapGroup {
  readonly title: string;
  readonly entries: readonly SiteMapEntry[];
}

export interface DashboardDefinition {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly FormTab[];
}

export interface HostedSolution {
  readonly appName: string;
  readonly siteMap: readonly SiteMapGroup[];
  readonly tables: Readonly<Record<string, TableDefinition>>;
  readonly dashboards: readonly DashboardDefinition[];
  readonly relationships: readonly Relationship[];
  readonly controls: Readonly<Record<string, ControlDefinition>>;
}
