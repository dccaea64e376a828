import type { Backlog } from "../../ports/inbox.ts";
import { unpackEnvelope } from "./envelope.ts";
import type { Hand } from "./hand.ts";
import type { Queues } from "./outbox.ts";

/** What the service says of the queues, asked in the background, and what happened here since. */
export interface Counts {
  /** Never rejects: what could not be asked is unknown from then on. */
  refresh(): Promise<void>;
  stored(): void;
  /** Throws while the service cannot be asked: then nobody knows. */
  backlog(hand: Hand): Backlog;
}

export const createCounts = ({ live, dead }: Queues): Counts => {
  let known: { readonly waiting: number; readonly dead: number; readonly oldest: number | undefined } | undefined;
  let storedSince = 0;

  const ask = async () => {
    const [waiting, buried, next] = await Promise.all([live.count(), dead.count(), live.peek()]);
    return { waiting, dead: buried, oldest: next === undefined ? undefined : unpackEnvelope(next)?.receivedAt };
  };

  return {
    refresh: async () => {
      const before = storedSince;
      known = await ask().catch(() => undefined);
      storedSince -= before;
    },
    stored: () => {
      storedSince += 1;
    },
    backlog: (hand) => {
      if (!known) throw new Error("The queue cannot be reached.");
      const held = hand.all();
      const ages = [known.oldest, ...held.map(({ envelope }) => envelope.receivedAt)];
      const oldest = Math.min(...ages.flatMap((age) => age ?? []));
      const waiting = Math.max(known.waiting + storedSince, held.length);
      return { waiting, dead: known.dead, oldestReceivedAt: waiting > 0 && oldest < Infinity ? oldest : undefined };
    },
  };
};
