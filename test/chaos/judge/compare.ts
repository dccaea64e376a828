import type { Row } from "./evidence.ts";

const isTime = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value);

const isSame = (said: unknown, wanted: unknown): boolean => {
  if ((said ?? null) === (wanted ?? null)) return true;
  if (typeof said === "number" && typeof wanted === "number") return Math.abs(said - wanted) < 1e-9;
  return isTime(said) && isTime(wanted) && Date.parse(said) === Date.parse(wanted);
};

/** "cfl_status is 1, must be 2" for each column that differs; empty when none does. */
export const differencesBetween = (row: Row, wanted: Row): string =>
  Object.entries(wanted)
    .filter(([column, value]) => !isSame(row[column], value))
    .map(([column, value]) => `${column} is ${JSON.stringify(row[column] ?? null)}, must be ${JSON.stringify(value)}`)
    .join("; ");
