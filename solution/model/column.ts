/** What every column says of itself. Logical name, schema name and navigation name are one spelling, all lower case. */
interface ColumnBase {
  readonly name: string;
  readonly label: string;
  /** One sentence for makers. */
  readonly description: string;
  readonly required?: "recommended" | "required";
  /** False keeps values out of the audit history, advanced find and search: for columns that carry secrets in passing. */
  readonly exposed?: false;
}

/** A column as the model states it; the generator adds the platform's long property list. */
export type Column =
  | (ColumnBase & {
      readonly kind: "text";
      readonly length: number;
      readonly format?: "text" | "textarea" | "email" | "url";
    })
  | (ColumnBase & { readonly kind: "autonumber"; readonly pattern: string })
  | (ColumnBase & { readonly kind: "memo"; readonly length: number })
  | (ColumnBase & { readonly kind: "integer" })
  | (ColumnBase & { readonly kind: "decimal"; readonly places: number })
  | (ColumnBase & { readonly kind: "money" })
  | (ColumnBase & { readonly kind: "datetime" })
  | (ColumnBase & { readonly kind: "yesno"; readonly initially?: boolean })
  | (ColumnBase & { readonly kind: "choice"; readonly choice: string; readonly initially?: number })
  | (ColumnBase & {
      readonly kind: "lookup";
      readonly target: string;
      readonly onDelete?: "RemoveLink" | "Restrict";
      /** Name of the relationship where `<table>_<column>` will not do. */
      readonly relationship?: string;
    })
  | (ColumnBase & { readonly kind: "customer" });

export type ColumnKind = Column["kind"];
