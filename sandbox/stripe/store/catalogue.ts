/** What is kept: an id, and for most kinds the Unix seconds of its birth. */
export interface Kept {
  readonly id: string;
  readonly created?: number;
}

/** Where an item is kept. `position` counts from the oldest; it is set when items are first put in order. */
export interface Slot<Item> {
  item: Item;
  position: number;
}

/** Slots by ascending position. */
export type Line<Item> = Slot<Item>[];

/** By what items are found quickly: the value of each trait, or nothing when the item has none. */
export type Traits<Item> = Readonly<Record<string, (item: Item) => string | null | undefined>>;

/** Index of the first slot that is not before `position`. */
export const indexAt = <Item>(line: Line<Item>, position: number): number => {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((line[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const bornAt = ({ created = 0 }: Kept): number => created;

/** All of a kind from the oldest to the newest, and the same once more for each value of each trait. */
export interface Catalogue<Item> {
  readonly order: Line<Item>;
  /** Items that have this value of the trait. */
  line(trait: string, value: string): Line<Item>;
  valuesOf(trait: string): string[];
  /** False when it is older than what is there already: then the catalogue must be made anew. */
  append(slot: Slot<Item>): boolean;
  /** The slot holds a newer state of its item. */
  changed(slot: Slot<Item>, before: Item): void;
}

export const createCatalogue = <Item extends Kept>(
  slots: Iterable<Slot<Item>>,
  traits: Traits<Item>,
): Catalogue<Item> => {
  const order = [...slots].sort((one, other) => bornAt(one.item) - bornAt(other.item));
  const entries = Object.entries(traits).map(([name, read]) => ({ name, read, lines: new Map<string, Line<Item>>() }));
  const linesOf = new Map(entries.map(({ name, lines }) => [name, lines]));

  const enter = (slot: Slot<Item>, lines: Map<string, Line<Item>>, value: string): void => {
    const line = lines.get(value);
    if (!line) lines.set(value, [slot]);
    else if ((line.at(-1)?.position ?? -1) < slot.position) line.push(slot);
    else line.splice(indexAt(line, slot.position), 0, slot);
  };

  const leave = (slot: Slot<Item>, lines: Map<string, Line<Item>>, value: string): void => {
    const line = lines.get(value);
    if (line?.length === 1) lines.delete(value);
    else line?.splice(indexAt(line, slot.position), 1);
  };

  const enterAll = (slot: Slot<Item>, position: number): void => {
    slot.position = position;
    for (const { lines, read } of entries) {
      const value = read(slot.item);
      if (value) enter(slot, lines, value);
    }
  };
  order.forEach(enterAll);

  return {
    order,
    line: (trait, value) => linesOf.get(trait)?.get(value) ?? [],
    valuesOf: (trait) => [...(linesOf.get(trait)?.keys() ?? [])],
    append: (slot) => {
      const newest = order.at(-1);
      if (newest && bornAt(newest.item) > bornAt(slot.item)) return false;
      enterAll(slot, order.push(slot) - 1);
      return true;
    },
    changed: (slot, before) => {
      for (const { lines, read } of entries) {
        const [old, value] = [read(before), read(slot.item)];
        if (old === value) continue;
        if (old) leave(slot, lines, old);
        if (value) enter(slot, lines, value);
      }
    },
  };
};
