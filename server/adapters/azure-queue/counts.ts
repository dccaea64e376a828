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

interface Known {
  readonly waiting: number;
  readonly dead: number;
  readonly oldest: number | undefined;
  /** Stored here before the question was asked, and so counted in the answer. */
  readonly storedBefore: number;
}

export const createCounts = ({ live, dead }: Queues): Counts => {
  let known: Known | undefined;
  let stored = 0;
  let asked = 0;
  let answered = 0;

  const ask = async (): Promise<Known> => {
    const storedBefore = stored;
    const [waiting, buried, next] = await Promise.all([live.count(), dead.count(), live.peek()]);
    const oldest = next === undefined ? undefined : unpackEnvelope(next)?.receivedAt;
    return { waiting, dead: buried, oldest, storedBefore };
  };

  return {
    refresh: async () => {
      asked += 1;
      const turn = asked;
      const answer = await ask().catch(() => undefined);
      // Of two questions at once the later one's answer counts, in whatever order they come.
      if (turn < answered) return;
      answered = turn;
      known = answer;
    },
    stored: () => {
      stored += 1;
    },
    backlog: (hand) => {
      if (!known) throw new Error("The queue cannot be reached.");
      const held = hand.all();
      const ages = [known.oldest, ...held.map(({ envelope }) => envelope.receivedAt)];
      const oldest = Math.min(...ages.flatMap((age) => age ?? []));
      const waiting = Math.max(known.waiting + stored - known.storedBefore, held.length);
      return { waiting, dead: known.dead, oldestReceivedAt: waiting > 0 && oldest < Infinity ? oldest : undefined };
    },
  };
};
