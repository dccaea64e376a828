import type { FormCell, FormSection } from "../table.ts";

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
