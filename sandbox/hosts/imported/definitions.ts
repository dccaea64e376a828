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
  readonly query: { readonly select: string; readonly orderBy: string; readonly filter: string };
}

export type Parameter =
  { readonly kind: "bound"; readonly column: string } | { readonly kind: "fixed"; readonly value: string };

export type FormControl =
  | {
      readonly kind: "field";
      readonly id: string;
      readonly column: string;
      readonly disabled: boolean;
      readonly classId: string;
    }
  | {
      readonly kind: "sub-grid";
      readonly id: string;
      readonly table: string;
      readonly viewId: string;
      readonly relationship: string;
    }
  | {
      readonly kind: "code-component";
      readonly id: string;
      readonly column: string;
      readonly disabled: boolean;
      /** `cfl_Counterfoil.PaymentControl`. */
      readonly component: string;
      readonly parameters: Readonly<Record<string, Parameter>>;
    }
  | { readonly kind: "unsupported"; readonly id: string; readonly classId: string };

export interface FormCell {
  readonly id: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly visible: boolean;
  readonly columnSpan: number;
  /** Absent: a spacer. */
  readonly control?: FormControl;
}

export interface FormSection {
  readonly name: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly columns: number;
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormTab {
  readonly name: string;
  readonly label: string;
  /** Width as written, `50%`. */
  readonly columns: readonly { readonly width: string; readonly sections: readonly FormSection[] }[];
}

export interface FormHandler {
  readonly library: string;
  readonly functionName: string;
  readonly passExecutionContext: boolean;
}

export interface FormDefinition {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly FormTab[];
  readonly libraries: readonly string[];
  readonly onLoad: readonly FormHandler[];
  readonly onSave: readonly FormHandler[];
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
  readonly forms: readonly FormDefinition[];
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
  readonly code: string;
  readonly css: readonly string[];
  /** Strings by language (LCID), in the resx's own names. */
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface SiteMapGroup {
  readonly title: string;
  readonly tables: readonly string[];
}

export interface HostedSolution {
  readonly appName: string;
  readonly siteMap: readonly SiteMapGroup[];
  readonly tables: Readonly<Record<string, TableDefinition>>;
  readonly relationships: readonly Relationship[];
  readonly controls: Readonly<Record<string, ControlDefinition>>;
}
