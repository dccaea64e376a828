import { err, ok, type Result } from "../../../core/result.ts";
import type { InboxFault } from "../../ports/inbox.ts";
import { type Envelope, packEnvelope, unpackEnvelope } from "./envelope.ts";
import { type Hidden, mostReceived, type Queue } from "./queue.ts";

/** The queue that is worked off, and the one where dead letters lie. */
export interface Queues {
  readonly live: Queue;
  readonly dead: Queue;
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Puts an item into the queue; durable when it resolves with ok. */
export const send = async (
  { live }: Pick<Queues, "live">,
  envelope: Envelope,
  delaySeconds: number,
): Promise<Result<undefined, InboxFault>> => {
  const text = packEnvelope(envelope);
  if (!text.ok) return err({ kind: "store-unavailable", detail: text.error });
  try {
    await live.send(text.value, delaySeconds);
    return ok(undefined);
  } catch (error) {
    return err({ kind: "store-unavailable", detail: detailOf(error) });
  }
};

/** Puts an item among the dead letters. Throws what the service throws. */
export const bury = async ({ dead }: Queues, envelope: Envelope, why: string): Promise<void> => {
  const text = packEnvelope({ ...envelope, why: why.slice(0, 1000) });
  // It came out of a queue, so but for the reason it fits.
  await dead.send(text.ok ? text.value : Buffer.from(JSON.stringify({ id: envelope.id, why })).toString("base64"), 0);
};

/** While the dead letters are looked through, nobody else sees those that were seen already. */
const lookSeconds = 20;
const mostLooked = 10_000;

/** Looks through the dead letters and makes the one of this id alive again. */
export const revive = async (queues: Queues, id: string, nowMs: number): Promise<boolean> => {
  const others: Hidden[] = [];
  let found: Hidden | undefined;
  while (!found && others.length < mostLooked) {
    const letters = await queues.dead.receive(mostReceived, lookSeconds);
    if (letters.length === 0) break;
    for (const letter of letters) {
      const envelope = unpackEnvelope(letter.text);
      if (found || envelope?.id !== id) others.push(letter);
      else {
        const { why: _why, dueAt: _dueAt, ...rest } = envelope;
        const sent = await send(queues, { ...rest, tries: 0, receivedAt: nowMs }, 0);
        if (!sent.ok) throw new Error(sent.error.detail);
        found = letter;
      }
    }
  }
  if (found) await queues.dead.delete(found);
  await Promise.all(others.map((letter) => queues.dead.hide(letter, 0)));
  return found !== undefined;
};
