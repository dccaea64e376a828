import type { Comparison, TextTest } from "./filter.ts";

/** Null equals null, and is neither more nor less than anything. */
export const compare = (by: Comparison, left: unknown, right: unknown): boolean => {
  if (by === "eq") return left === right;
  if (by === "ne") return left !== right;
  if (typeof left === "string" && typeof right === "string") return ordered(by, left, right);
  if (typeof left === "number" && typeof right === "number") return ordered(by, left, right);
  return false;
};

const ordered = <Kind extends string | number>(by: Comparison, left: Kind, right: Kind): boolean => {
  if (by === "gt") return left > right;
  if (by === "ge") return left >= right;
  return by === "lt" ? left < right : left <= right;
};

export const testText = (by: TextTest, whole: unknown, part: unknown): boolean => {
  if (typeof whole !== "string" || typeof part !== "string") return false;
  if (by === "contains") return whole.includes(part);
  return by === "startswith" ? whole.startsWith(part) : whole.endsWith(part);
};
