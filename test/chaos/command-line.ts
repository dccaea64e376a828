import { parseArgs } from "node:util";
import { type HistoryName, readHistoryName } from "./names.ts";

export interface Wanted {
  readonly histories: number;
  readonly seed: number;
  /** How many share a sandbox. */
  readonly batch: number;
  readonly width: number;
  readonly only: HistoryName | undefined;
  readonly peer: boolean;
  /** Say where each batch is. */
  readonly verbose: boolean;
}

const whole = (text: string, name: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} wants a whole number from 1, not "${text}".`);
  return number;
};

/** Throws a sentence. */
export const readCommandLine = (words: readonly string[]): Wanted => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      histories: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
      batch: { type: "string", default: "1000" },
      width: { type: "string", default: "60" },
      only: { type: "string" },
      peer: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
    },
  });
  const only = values.only === undefined ? undefined : readHistoryName(values.only);
  if (values.only !== undefined && only === undefined) {
    throw new Error(`--only wants the name of a history, such as 1:0:17, not "${values.only}".`);
  }
  return {
    histories: whole(values.histories, "histories"),
    seed: whole(values.seed, "seed"),
    batch: whole(values.batch, "batch"),
    width: whole(values.width, "width"),
    only,
    peer: values.peer,
    verbose: values.verbose,
  };
};
