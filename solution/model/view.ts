/** One column of a view's grid. */
export interface ViewCell {
  readonly column: string;
  /** Pixels. */
  readonly width: number;
}

/** FetchXML's words; `olderthan-x-hours` takes a number of hours, `today` nothing. */
export type ViewOperator =
  "eq" | "ne" | "gt" | "in" | "null" | "not-null" | "today" | "last-x-days" | "olderthan-x-hours";

export interface ViewCondition {
  readonly column: string;
  readonly operator: ViewOperator;
  readonly values?: readonly (string | number)[];
}

/** A public view; the standard ones (inactive, advanced find, associated, quick find, lookup) are made from the table itself. */
export interface View {
  readonly name: string;
  readonly cells: readonly ViewCell[];
  readonly sort: { readonly column: string; readonly descending?: boolean };
  /** All of these hold. */
  readonly where?: readonly ViewCondition[];
  /** And at least one of these. */
  readonly whereAny?: readonly ViewCondition[];
}
