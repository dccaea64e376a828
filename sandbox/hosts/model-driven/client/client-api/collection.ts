/** The client API's collections: `forEach`, `get` by name, position or predicate, `getLength`. */
export const collectionOf = <Item extends { getName(): string }>(items: () => readonly Item[]) => ({
  forEach: (visit: (item: Item, index: number) => void): void => items().forEach(visit),
  get: (wanted?: string | number | ((item: Item, index: number) => boolean)): Item | Item[] | null => {
    if (wanted === undefined) return [...items()];
    if (typeof wanted === "number") return items()[wanted] ?? null;
    if (typeof wanted === "string") return items().find((item) => item.getName() === wanted) ?? null;
    return items().filter(wanted);
  },
  getLength: (): number => items().length,
});
