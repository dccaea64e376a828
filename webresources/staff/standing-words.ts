import type { CommandStrings } from "../strings/commands/strings.ts";
import type { NoticeLevel } from "./notices.ts";
import type { AskedStanding, AskedState } from "./requests.ts";

export const levels: Readonly<Record<AskedState, NoticeLevel>> = {
  waiting: "WARNING",
  underway: "INFO",
  done: "INFO",
  refused: "ERROR",
  failed: "ERROR",
};

/** The server's own sentence, else a plain one for the state. */
export const sentenceOf = ({ state, message }: AskedStanding, words: CommandStrings): string => {
  if (state === "waiting") return words.notAnsweredYet;
  const plain = { underway: words.underway, done: words.done, refused: words.refused, failed: words.failed }[state];
  return message ?? plain;
};
