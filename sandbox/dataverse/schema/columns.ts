import type { Choice, Column, ColumnType, Option } from "./schema.ts";

/** Short hand for the platform's own columns. The schema name differs from the logical one only where somebody reads it. */
type Details = Partial<Omit<Column, "name" | "type">>;

const column = (name: string, type: ColumnType, details: Details = {}): Column => ({
  name,
  type,
  schemaName: name,
  label: name,
  ...details,
});

export const text = (name: string, maxLength = 100, details?: Details): Column =>
  column(name, "text", { maxLength, ...details });

export const memo = (name: string, maxLength = 2000, details?: Details): Column =>
  column(name, "memo", { maxLength, ...details });

export const integer = (name: string, details?: Details): Column =>
  column(name, "integer", { minimum: -2147483648, maximum: 2147483647, ...details });

export const decimal = (name: string, precision = 2, details?: Details): Column =>
  column(name, "decimal", { precision, minimum: -100000000000, maximum: 100000000000, ...details });

export const double = (name: string, precision = 5, details?: Details): Column =>
  column(name, "double", { precision, ...details });

export const money = (name: string, details?: Details): Column =>
  column(name, "money", {
    precision: 4,
    precisionSource: 2,
    minimum: -922337203685477,
    maximum: 922337203685477,
    ...details,
  });

export const datetime = (name: string, details?: Details): Column => column(name, "datetime", details);

export const guid = (name: string, details?: Details): Column => column(name, "guid", details);

export const choice = (name: string, options: Readonly<Record<number, string>>, details?: Details): Column =>
  column(name, "choice", { choice: choiceOf(name, options), ...details });

export const choiceOf = (name: string, options: Readonly<Record<number, string>>): Choice => ({
  name,
  label: name,
  global: false,
  options: Object.entries(options).map(([value, label]): Option => ({ value: Number(value), label })),
});

export const yesNo: Choice = {
  name: "yesno",
  label: "Yes/No",
  global: false,
  options: [
    { value: 1, label: "Yes" },
    { value: 0, label: "No" },
  ],
};

export const boolean = (name: string, initially = 0, details?: Details): Column =>
  column(name, "boolean", { choice: yesNo, initially, ...details });

export const lookup = (name: string, targets: readonly string[], details?: Details): Column =>
  column(name, "lookup", { targets, ...details });

export const customer = (name: string, details?: Details): Column =>
  column(name, "customer", { targets: ["account", "contact"], ...details });

/** Written by the platform, read by everybody. */
export const byPlatform = { creatable: false, updatable: false } as const;
