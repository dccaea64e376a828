import { choices, tables } from "../../../core/generated/tables.ts";
import { paymentStatusOf } from "../../../core/status.ts";

const wordIn = (choice: Readonly<Record<string, number>>, value: unknown): string | undefined =>
  Object.keys(choice).find((word) => choice[word] === value);

/** Choices in words; everything else as it stands in the row. Texts are cut: a finding is a line. */
export const worded = (column: string, value: unknown): string => {
  if (value === null || value === undefined) return "empty";
  if (column === tables.payment.columns.status) return paymentStatusOf(value) ?? String(value);
  if (column === tables.payment.columns.reason) return wordIn(choices.reason, value) ?? String(value);
  return String(value).slice(0, 60);
};
