import type { HealthStrings } from "../../strings/health/strings.ts";
import { distanceInWords } from "../../strings/since.ts";
import type { Count } from "./facts.ts";

export type Level = "good" | "attention" | "bad" | "unknown";

/** One thing that was looked at: how it stands, and what to do where it does not stand well. */
export interface Finding {
  readonly check: string;
  readonly level: Level;
  readonly said: string;
  readonly todo?: string;
  /** The table whose rows tell more. */
  readonly table?: string;
}

/** What the checks judge by. */
export interface Judging {
  readonly words: HealthStrings;
  readonly languageId: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** "5 minutes ago". */
export const since = (at: number, { now, languageId }: Judging): string => distanceInWords(at - now, languageId);

/** "3", or "100+" where more were not counted. */
export const counted = ({ count, more }: Count): string => `${count}${more ? "+" : ""}`;

export const unread = (check: string, { words }: Judging): Finding => ({
  check,
  level: "unknown",
  said: words.unread,
  todo: words.unreadTodo,
});
