import { localeOf } from "./locale.ts";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "5 minutes ago", "in 2 days", "now", as the user's language has it. */
export const distanceInWords = (ms: number, languageId: number): string => {
  const format = new Intl.RelativeTimeFormat(localeOf(languageId), { numeric: "auto" });
  const [unit, size] = units.find(([, each]) => Math.abs(ms) >= each) ?? ["second", 1000];
  return unit === "second" ? format.format(0, "second") : format.format(Math.trunc(ms / size), unit);
};

/** "12 minutes" of a duration in seconds. */
export const durationInWords = (seconds: number, languageId: number): string => {
  const [unit, size] = units.find(([, each]) => seconds * 1000 >= each) ?? ["second", 1000];
  const value = Math.round((seconds * 1000) / size);
  return new Intl.NumberFormat(localeOf(languageId), { style: "unit", unit, unitDisplay: "long" }).format(value);
};
