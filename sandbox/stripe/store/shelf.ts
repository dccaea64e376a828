import { type Catalogue, createCatalogue, type Kept, type Slot, type Traits } from "./catalogue.ts";
import { type Page, pageOf, type Query } from "./page.ts";

/** Items in memory, by id, by trait and by age. */
export interface Shelf<Item extends Kept, Trait extends string = string> {
  get(id: string): Item | undefined;
  put(item: Item): void;
  remove(id: string): void;
  /** In the order in which they came. */
  all(): Item[];
  /** All that have this value of a trait, oldest first. */
  having(trait: Trait, value: string): Item[];
  /** One page of what a query asks for, newest first; however much is kept, it costs what the page does. */
  page(query: Query<Item, Trait>): Page<Item>;
  /** Where an item stands, for pages that begin at it. */
  positionOf(id: string): number | undefined;
  /** Every value that a trait has. */
  valuesOf(trait: Trait): string[];
  size(): number;
  clear(): void;
}

/** Whether an item has all that the query asks for. */
const fitting =
  <Item>({ by = {}, where }: Query<Item>, traits: Traits<Item>) =>
  (item: Item): boolean =>
    Object.entries(by).every(([name, wanted]) => {
      if (wanted === undefined) return true;
      const value = traits[name]?.(item);
      return typeof wanted === "string" ? value === wanted : typeof value === "string" && wanted.includes(value);
    }) &&
    (!where || where(item));

export const createShelf = <Item extends Kept>(initial: readonly Item[], traits: Traits<Item>): Shelf<Item> => {
  const slots = new Map<string, Slot<Item>>(initial.map((item) => [item.id, { item, position: 0 }]));
  /** Made when it is first asked for, and made anew after what it cannot follow: many kinds are never listed. */
  let present: Catalogue<Item> | undefined;
  const catalogue = (): Catalogue<Item> => (present ??= createCatalogue(slots.values(), traits));

  const add = (slot: Slot<Item>): void => {
    slots.set(slot.item.id, slot);
    if (present && !present.append(slot)) present = undefined;
  };
  const replace = (slot: Slot<Item>, item: Item): void => {
    const before = slot.item;
    slot.item = item;
    present?.changed(slot, before);
  };

  return {
    get: (id) => slots.get(id)?.item,
    put: (item) => {
      const slot = slots.get(item.id);
      if (slot) replace(slot, item);
      else add({ item, position: 0 });
    },
    remove: (id) => {
      if (slots.delete(id)) present = undefined;
    },
    all: () => Array.from(slots.values(), ({ item }) => item),
    having: (trait, value) =>
      catalogue()
        .line(trait, value)
        .map(({ item }) => item),
    page: (query) => pageOf(catalogue(), query, fitting(query, traits)),
    positionOf: (id) => {
      // Positions are set once there is a catalogue.
      catalogue();
      return slots.get(id)?.position;
    },
    valuesOf: (trait) => catalogue().valuesOf(trait),
    size: () => slots.size,
    clear: () => {
      slots.clear();
      present = undefined;
    },
  };
};
