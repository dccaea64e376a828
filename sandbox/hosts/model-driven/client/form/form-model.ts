import type { Row } from "../../../code-component/web-api.ts";
import type { ColumnDefinition, TableDefinition } from "../../../imported/definitions.ts";
import { formattedOf, type FieldValue, isSameValue, valueIn } from "../data/values.ts";

/** One column on the form: its value as the user sees it, and as it was loaded. */
export interface FieldState {
  readonly column: ColumnDefinition;
  value(): FieldValue;
  initial(): FieldValue;
  /** The platform's text for the loaded value. */
  formatted(): string | undefined;
  isDirty(): boolean;
  /** Changes the value on the form; nothing is written before a save. */
  set(value: FieldValue): void;
  /** Digits after the decimal point: the column's, or what a script asked for. */
  digits(): number | undefined;
  setDigits(digits: number): void;
  /** Takes the value of a row that was just read. */
  load(row: Row): void;
  /** Called after every change, by hand, by script or by loading. */
  onChange(listener: () => void): void;
}

export interface FormModel {
  readonly table: TableDefinition;
  /** Lower case, no braces; empty before the first save. */
  id(): string;
  /** What the primary name column says. */
  title(): string;
  readonly fields: ReadonlyMap<string, FieldState>;
  /** The row as it was read last; empty before the first save. */
  row(): Row;
  changes(): readonly { readonly name: string; readonly value: FieldValue }[];
  load(row: Row): void;
}

const createField = (column: ColumnDefinition, starting: FieldValue): FieldState => {
  const listeners: (() => void)[] = [];
  let row: Row = {};
  let loaded: FieldValue = null;
  let value: FieldValue = starting;
  let digits = column.precision;
  const tell = (): void => listeners.forEach((listen) => listen());
  return {
    column,
    value: () => value,
    initial: () => loaded,
    formatted: () => formattedOf(row, column),
    isDirty: () => !isSameValue(value, loaded),
    set: (next) => {
      if (isSameValue(value, next)) return;
      value = next;
      tell();
    },
    digits: () => digits,
    setDigits: (next) => {
      digits = next;
      tell();
    },
    load: (next) => {
      row = next;
      loaded = valueIn(next, column);
      value = loaded;
      tell();
    },
    onChange: (listener) => void listeners.push(listener),
  };
};

/** A form's data, empty until a row is loaded; `starting` holds what a new row begins with. */
export const createFormModel = (
  table: TableDefinition,
  columns: readonly string[],
  starting: Readonly<Record<string, FieldValue>>,
): FormModel => {
  const known = [...new Set(columns)].flatMap((name) => table.columns[name] ?? []);
  const fields = new Map(known.map((column) => [column.name, createField(column, starting[column.name] ?? null)]));
  let row: Row = {};
  return {
    table,
    fields,
    id: () => String(row[table.primaryId] ?? ""),
    title: () => String(row[table.primaryName] ?? ""),
    row: () => row,
    changes: () =>
      [...fields.values()]
        .filter((field) => field.isDirty())
        .map((field) => ({ name: field.column.name, value: field.value() })),
    load: (next) => {
      row = next;
      fields.forEach((field) => field.load(next));
    },
  };
};
