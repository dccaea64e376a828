/** A code component over a column's ordinary field. Values of `bound` are columns, of `fixed` constants. */
export interface FormControl {
  readonly control: string;
  readonly bound: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
}

export type FormCell =
  | { readonly kind: "field"; readonly column: string; readonly readOnly?: true }
  | { readonly kind: "control"; readonly column: string; readonly label: string; readonly component: FormControl }
  | {
      readonly kind: "sub-grid";
      readonly id: string;
      readonly label: string;
      readonly table: string;
      readonly relationship: string;
      /** Name of a view of that table. */
      readonly view: string;
    }
  /** A quick view form of the row that the lookup points at. */
  | { readonly kind: "quick-view"; readonly column: string; readonly label: string; readonly table: string }
  /** Notes of the row; its table must have them. */
  | { readonly kind: "timeline"; readonly label: string }
  /** An empty place. */
  | { readonly kind: "spacer" };

export interface FormSection {
  readonly name: string;
  readonly label: string;
  /** Fields beside one another. */
  readonly columns: 1 | 2 | 3 | 4;
  readonly cells: readonly FormCell[];
  readonly hideLabel?: true;
}

export interface FormTab {
  readonly name: string;
  readonly label: string;
  readonly sections: readonly FormSection[];
  /** Sections in a narrower column beside the others. */
  readonly aside?: readonly FormSection[];
}

/** Main forms are pages, quick views stand read-only on other tables' forms, quick creates slide in, cards stand in lists. */
export type FormType = "main" | "quick" | "quickCreate" | "card";

/** A form of a table, one of each type. `onLoad` names a web resource and a function that takes the execution context. */
export interface Form {
  readonly type: FormType;
  readonly name: string;
  /** Up to four columns that stay in sight above the tabs, read only. */
  readonly header?: readonly string[];
  readonly tabs: readonly FormTab[];
  readonly onLoad?: { readonly library: string; readonly functionName: string };
}

/** Every cell of a form, in reading order. */
export const cellsOf = (form: Form): readonly FormCell[] =>
  form.tabs.flatMap((tab) => [...tab.sections, ...(tab.aside ?? [])].flatMap((section) => section.cells));
