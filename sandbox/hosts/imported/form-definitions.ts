/** Forms and dashboards as the host draws them: tabs, columns, sections, cells, controls. */
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
      /** Empty on a dashboard: the grid is of all rows. */
      readonly relationship: string;
      readonly chartId: string;
      readonly mode: "grid" | "chart" | "all";
    }
  | {
      readonly kind: "quick-view";
      readonly id: string;
      readonly column: string;
      /** Form id by table. */
      readonly forms: Readonly<Record<string, string>>;
    }
  | { readonly kind: "notes"; readonly id: string }
  | { readonly kind: "web-resource"; readonly id: string; readonly name: string }
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
  /** Cells of the header, beside the title. */
  readonly header: readonly FormCell[];
  readonly tabs: readonly FormTab[];
  readonly libraries: readonly string[];
  readonly onLoad: readonly FormHandler[];
  readonly onSave: readonly FormHandler[];
}
