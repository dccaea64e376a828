import type { ClaimedItem, Handled, InboxHandler, ItemKind } from "../../ports/inbox.ts";

/** So many events of one payment are folded into one write at the most. */
const mostFolded = 50;

interface Waiting {
  readonly item: ClaimedItem;
  resolve(handled: Handled): void;
  reject(error: unknown): void;
}

/** The first, and all that may be folded with it. */
const takeTogether = (line: Waiting[]): readonly Waiting[] => {
  const [first] = line;
  if (!first) return [];
  const isSibling = ({ item }: Waiting): boolean => item.kind === "gateway-event" && first.item.kind === item.kind;
  const group = [first, ...line.slice(1).filter(isSibling)].slice(0, mostFolded);
  for (const one of group) line.splice(line.indexOf(one), 1);
  return group;
};

/** A message may have been sent twice: it is handled once, and both hear the same. */
const handleTogether = async (group: readonly Waiting[], handlers: Readonly<Record<ItemKind, InboxHandler>>) => {
  const items = [...new Map(group.map(({ item }) => [item.id, item])).values()];
  const kind = items[0]?.kind ?? "gateway-event";
  const handled = await handlers[kind](items);
  const missing: Handled = { kind: "again", afterMs: 1_000, why: "the handler gave no answer" };
  const outcomes = new Map(items.map(({ id }, index) => [id, handled[index] ?? missing]));
  for (const { item, resolve } of group) resolve(outcomes.get(item.id) ?? missing);
};

/**
 * The platform brings messages one by one, several at a time. In one process those of a lane are handled one after the other,
 * events of one payment that have come meanwhile together; between processes the rows' versions decide.
 */
export const createLanes = (handlers: Readonly<Record<ItemKind, InboxHandler>>) => {
  const lines = new Map<string, Waiting[]>();
  const work = async (lane: string, line: Waiting[]): Promise<void> => {
    for (let group = takeTogether(line); group.length > 0; group = takeTogether(line)) {
      await handleTogether(group, handlers).catch((error: unknown) => group.forEach(({ reject }) => reject(error)));
    }
    lines.delete(lane);
  };
  return {
    /** Rejects with what the handler threw. */
    handle: (item: ClaimedItem): Promise<Handled> =>
      new Promise((resolve, reject) => {
        const line = lines.get(item.lane);
        const waiting = { item, resolve, reject };
        if (line) return void line.push(waiting);
        const begun = [waiting];
        lines.set(item.lane, begun);
        void work(item.lane, begun);
      }),
  };
};
