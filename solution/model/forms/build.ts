import type { Form, FormCell, FormSection } from "../form.ts";

/** Fields that people fill in. */
export const fields = (...columns: string[]): readonly FormCell[] =>
  columns.map((column) => ({ kind: "field", column }) as const);

/** Fields that only the server writes. */
export const facts = (...columns: string[]): readonly FormCell[] =>
  columns.map((column) => ({ kind: "field", column, readOnly: true }) as const);

/** A section of two columns. */
export const section = (name: string, label: string, cells: readonly FormCell[]): FormSection => ({
  name,
  label,
  columns: 2,
  cells,
});

/** A section over the whole width, for sub-grids and long texts. */
export const wide = (name: string, label: string, cells: readonly FormCell[]): FormSection => ({
  name,
  label,
  columns: 1,
  cells,
});

/** A list of a table's rows that point at this one by `cfl_paymentid`. */
export const listOf = (table: string, label: string, view: string): FormCell => ({
  kind: "sub-grid",
  id: `${table.slice("cfl_".length)}s`,
  label,
  table,
  relationship: `${table}_cfl_paymentid`,
  view,
});

/** The payment in short, on the forms of what belongs to it. */
export const paymentAtAGlance = (): FormSection =>
  wide("payment", "Payment", [
    { kind: "quick-view", column: "cfl_paymentid", label: "Payment at a glance", table: "cfl_payment" },
  ]);

/** A form of a single column of fields: a quick view or a quick create. */
export const short = (type: "quick" | "quickCreate", name: string, cells: readonly FormCell[]): Form => ({
  type,
  name,
  tabs: [{ name: "general", label: "General", sections: [{ ...wide("details", "Details", cells), hideLabel: true }] }],
});

/** A card, in the platform's three parts: what stands out, what it is about, and four facts below. */
export const card = (name: string, columns: readonly [header: string, details: string, ...footer: string[]]): Form => {
  const [header, details, ...footer] = columns;
  const padded = (cells: readonly FormCell[], length: number): readonly FormCell[] => [
    ...cells,
    ...Array.from({ length: length - cells.length }, () => ({ kind: "spacer" }) as const),
  ];
  const part = (part: string, label: string, section: Pick<FormSection, "columns" | "cells">): FormSection => ({
    name: part,
    label,
    hideLabel: true,
    ...section,
  });
  return {
    type: "card",
    name,
    tabs: [
      {
        name: "general",
        label: "General",
        sections: [
          part("CardHeader", "Header", { columns: 3, cells: padded(facts(header), 3) }),
          part("CardDetails", "Details", { columns: 1, cells: facts(details) }),
          part("CardFooter", "Footer", { columns: 4, cells: padded(facts(...footer), 4) }),
        ],
      },
    ],
  };
};
