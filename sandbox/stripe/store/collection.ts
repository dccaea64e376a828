import type { Persistence } from "./persistence.ts";

/** All objects of one kind. What is inside is never changed in place, so that whoever holds an object holds a snapshot. */
export interface Collection<Item extends { readonly id: string }> {
  get(id: string): Item | undefined;
  /** Adds or replaces, and answers what was put. */
  put<Kind extends Item>(item: Kind): Kind;
  remove(id: string): void;
  /** Oldest first. */
  all(): Item[];
  size(): number;
  clear(): void;
}

export const createCollection = <Item extends { readonly id: string }>(
  kind: string,
  persistence: Persistence,
): Collection<Item> => {
  // Rows were written by `put` below, with this kind.
  const items = new Map((persistence.load(kind) as Item[]).map((item) => [item.id, item]));
  return {
    get: (id) => items.get(id),
    put: (item) => {
      items.set(item.id, item);
      persistence.write(kind, item.id, item);
      return item;
    },
    remove: (id) => {
      items.delete(id);
      persistence.erase(kind, id);
    },
    all: () => [...items.values()],
    size: () => items.size,
    clear: () => items.clear(),
  };
};
