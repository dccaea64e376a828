import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compares without telling by its duration how much agreed. */
export const sameSecret = (given: string | null | undefined, expected: string): boolean =>
  expected !== "" && timingSafeEqual(digest(given ?? ""), digest(expected));
