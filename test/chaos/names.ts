/** Which history of which batch of which seed, written "7:12:143": enough to play it again by itself, in its batch's weather. */
export interface HistoryName {
  readonly seed: number;
  readonly batch: number;
  readonly number: number;
}

export const historyName = ({ seed, batch, number }: HistoryName): string => `${seed}:${batch}:${number}`;

export const batchName = ({ seed, batch }: Pick<HistoryName, "seed" | "batch">): string => `${seed}:${batch}`;

/** Undefined when it is no such name. */
export const readHistoryName = (text: string): HistoryName | undefined => {
  const [, seed, batch, number] = /^(\d+):(\d+):(\d+)$/.exec(text) ?? [];
  return number === undefined ? undefined : { seed: Number(seed), batch: Number(batch), number: Number(number) };
};
