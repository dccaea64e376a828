import type { Kept, Traits } from "./catalogue.ts";
import type { Persistence } from "./persistence.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** All objects of one kind. What is inside is never changed in place, so that whoever holds an object holds a snapshot. */
export interface Collection<Item extends Kept, Trait extends string = string> extends Omit<Shelf<Item, Trait>, "put"> {
  /** Adds or replaces, and answers what was put. */
  put<Kind extends Item>(item: Kind): Kind;
}

/** A shelf whose items outlive the process, when there is somewhere to keep them. */
export const createCollection = <Item extends Kept>(
  kind: string,
  persistence: Persistence,
  traits: Traits<Item> = {},
): Collection<Item> => {
  // Rows were written by `put` below, with this kind.
  const shelf = createShelf(persistence.load(kind) as Item[], traits);
  return {
    ...shelf,
    put: (item) => {
      shelf.put(item);
      persistence.write(kind, item.id, item);
      return item;
    },
    remove: (id) => {
      shelf.remove(id);
      persistence.erase(kind, id);
    },
  };
};
