import type { ClaimedItem, Handled, InboxHandler } from "../ports/inbox.ts";

/** For kinds that never fold: each item by itself, in order. */
export const oneByOne =
  (handleOne: (item: ClaimedItem) => Promise<Handled>): InboxHandler =>
  async (items) => {
    const handled: Handled[] = [];
    for (const item of items) handled.push(await handleOne(item));
    return handled;
  };
