/** Things that wait for their time, the earliest first; equal times keep their order. */
export interface TimedQueue<Item extends { readonly dueMs: number }> {
  add(item: Item): void;
  /** Takes out what is due. */
  takeDue(nowMs: number): Item[];
  earliest(): number | undefined;
  /** Oldest due time first. */
  all(): readonly Item[];
  clear(): void;
}

export const createTimedQueue = <Item extends { readonly dueMs: number }>(
  initial: readonly Item[],
): TimedQueue<Item> => {
  const items = [...initial].sort((one, other) => one.dueMs - other.dueMs);
  /** Index of the first item that is due after `ms`. */
  const after = (ms: number): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((items[middle]?.dueMs ?? 0) <= ms) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add: (item) => void items.splice(after(item.dueMs), 0, item),
    takeDue: (nowMs) => items.splice(0, after(nowMs)),
    earliest: () => items[0]?.dueMs,
    all: () => items,
    clear: () => void items.splice(0),
  };
};
