import { optionValue, type Choice } from "../choice.ts";
import type { ViewCondition } from "../view.ts";

/** Rows that nobody has deactivated. */
export const active: ViewCondition = { column: "statecode", operator: "eq", values: [0] };

/** Rows whose choice column holds one of these words. */
export const oneOf = (column: string, choice: Choice, ...words: readonly string[]): ViewCondition => ({
  column,
  operator: "in",
  values: words.map((word) => optionValue(choice, word)),
});

/** Rows where this yes/no column says yes. */
export const yes = (column: string): ViewCondition => ({ column, operator: "eq", values: [1] });

/** Rows whose date lies on the present day, where the reader is. */
export const today = (column: string): ViewCondition => ({ column, operator: "today" });

/** Rows whose date is more than so many hours ago. */
export const olderThan = (column: string, hours: number): ViewCondition => ({
  column,
  operator: "olderthan-x-hours",
  values: [hours],
});

/**
 * Of the last days. Charts along time need it: Dataverse refuses to sum over more than 50,000 rows, and nobody reads a
 * column for each day of three years.
 */
export const recent = (column: string, days: number): ViewCondition => ({
  ...{ column, operator: "last-x-days", values: [days] },
});
