/** Things that wait for their time, the earliest first; equal times keep their order. */
export interface TimedQueue<Item extends { readonly dueMs: number }> {
  add(item: Item): void;
  /** Takes out what is due. */
  takeDue(nowMs: number): Item[];
  earliest(): number | undefined;
  /** How many are due by then. */
  dueBy(ms: number): number;
  /** Oldest due time first. */
  all(): readonly Item[];
  clear(): void;
}

interface Entry<Item> {
  readonly item: Item;
  readonly dueMs: number;
  /** Tells equal times apart. */
  readonly turn: number;
}

const isBefore = (one: Entry<unknown>, other: Entry<unknown>): boolean =>
  one.dueMs < other.dueMs || (one.dueMs === other.dueMs && one.turn < other.turn);

/** Moves the last entry of a heap up to where it belongs. */
const rise = <Item>(heap: Entry<Item>[]): void => {
  for (let child = heap.length - 1; child > 0;) {
    const parent = (child - 1) >>> 1;
    const [above, below] = [heap[parent], heap[child]];
    if (!above || !below || !isBefore(below, above)) return;
    [heap[parent], heap[child]] = [below, above];
    child = parent;
  }
};

/** Moves the first entry down to where it belongs. */
const sink = <Item>(heap: Entry<Item>[]): void => {
  for (let parent = 0; ;) {
    const left = parent * 2 + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    const child = one && other && isBefore(other, one) ? left + 1 : left;
    const [above, below] = [heap[parent], heap[child]];
    if (!above || !below || !isBefore(below, above)) return;
    [heap[parent], heap[child]] = [below, above];
    parent = child;
  }
};

/** Counts down from an entry, leaving out all that lies below one that is not due. */
const countDue = <Item>(heap: readonly Entry<Item>[], ms: number, index = 0): number => {
  const entry = heap[index];
  if (!entry || entry.dueMs > ms) return 0;
  return 1 + countDue(heap, ms, index * 2 + 1) + countDue(heap, ms, index * 2 + 2);
};

export const createTimedQueue = <Item extends { readonly dueMs: number }>(
  initial: readonly Item[],
): TimedQueue<Item> => {
  const heap: Entry<Item>[] = [];
  let turn = 0;
  const add = (item: Item): void => {
    heap.push({ item, dueMs: item.dueMs, turn: turn++ });
    rise(heap);
  };
  const takeFirst = (): Item | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (heap.length > 0 && last) {
      heap[0] = last;
      sink(heap);
    }
    return first?.item;
  };
  initial.forEach(add);
  return {
    add,
    takeDue: (nowMs) => {
      const due: Item[] = [];
      while (heap[0] && heap[0].dueMs <= nowMs) {
        const item = takeFirst();
        if (item) due.push(item);
      }
      return due;
    },
    earliest: () => heap[0]?.dueMs,
    dueBy: (ms) => countDue(heap, ms),
    all: () => heap.toSorted((one, other) => (isBefore(one, other) ? -1 : 1)).map(({ item }) => item),
    clear: () => void heap.splice(0),
  };
};
