import { err, ok, type Result } from "../../../core/result.ts";

/** How far back a run looks. */
export interface Window {
  /** As it was asked for: a run that was stopped is taken up by the next with the same name. */
  readonly name: string;
  /** Unix seconds. */
  sinceAt(now: number): number;
}

const unitSeconds: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400, w: 604_800 };

export const windowOfDays = (days: number): Window => ({ name: `${days}d`, sinceAt: (now) => now - days * 86_400 });

/** `7d`, `36h`, `2w`, or a date such as 2026-11-01, with a time if need be. The error is a sentence. */
export const windowOf = (text: string): Result<Window, string> => {
  const name = text.trim();
  const [, count = "", unit = ""] = /^(\d+)([mhdw])$/.exec(name) ?? [];
  const seconds = Number(count) * (unitSeconds[unit] ?? 0);
  if (seconds > 0) return ok({ name, sinceAt: (now) => now - seconds });
  const date = /^\d{4}-\d\d-\d\d(T|$)/.test(name) ? Date.parse(name) : NaN;
  if (Number.isFinite(date)) return ok({ name, sinceAt: () => Math.floor(date / 1000) });
  return err(`${text} is neither a duration such as 7d, 36h or 2w nor a date such as 2026-11-01`);
};
