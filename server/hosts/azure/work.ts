import type { InvocationContext } from "@azure/functions";
import { type Envelope, unpackEnvelope } from "../../adapters/azure-queue/envelope.ts";
import { bury, type Queues, send } from "../../adapters/azure-queue/outbox.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { handledOfThrown } from "../../use-cases/worker.ts";

export interface WorkPorts {
  readonly queues: Queues;
  readonly handle: (item: ClaimedItem) => Promise<Handled>;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
  observe(kind: string, outcome: Handled["kind"]): void;
}

/** What is due again so soon waits within its call: the queue knows whole seconds only. */
const keptInCallMs = 5_000;
/** A call lasts no longer than this, but for the work itself. */
const longestCallMs = 30_000;

const receivedTimes = ({ triggerMetadata }: Pick<InvocationContext, "triggerMetadata">): number => {
  const times = Number(triggerMetadata?.["dequeueCount"]);
  return Number.isInteger(times) && times > 0 ? times : 1;
};

const itemOf = ({ id, kind, lane, body, receivedAt }: Envelope, tries: number): ClaimedItem => ({
  ...{ id, kind, lane, body, receivedAt, tries },
});

/** The last try and what it came to. */
interface Tried {
  readonly item: ClaimedItem;
  readonly handled: Handled;
}

/** Tried again while it is due again soon. */
const tryFor = async (first: ClaimedItem, ports: WorkPorts): Promise<Tried> => {
  const deadline = ports.clock() + longestCallMs;
  for (let item = first; ; item = { ...item, tries: item.tries + 1 }) {
    const handled = await ports.handle(item).catch((error: unknown) => {
      ports.log.error("handler-failed", { kind: item.kind, id: item.id, error: String(error) });
      return handledOfThrown(item, error);
    });
    ports.observe(item.kind, handled.kind);
    const isSoon = handled.kind === "again" && handled.afterMs <= keptInCallMs && ports.clock() < deadline;
    if (!isSoon) return { item, handled };
    await ports.pause(handled.afterMs);
  }
};

/** The outcome in the queues: whoever returns from here lets the platform delete the message. */
const conclude = async (envelope: Envelope, { item, handled }: Tried, { queues, log }: WorkPorts): Promise<void> => {
  if (handled.kind === "done") return;
  const { dueAt: _dueAt, ...rest } = envelope;
  const { tries } = item;
  const facts = { kind: envelope.kind, id: envelope.id, why: handled.why };
  if (handled.kind === "dead") {
    await bury(queues, { ...rest, tries }, handled.why);
    return log.error("dead-letter", facts);
  }
  const sent = await send(queues, { ...rest, tries }, Math.ceil(handled.afterMs / 1000));
  if (!sent.ok) throw new Error(sent.error.detail);
  log.info("again", facts);
};

/**
 * Works one message off. What must be tried again later goes into the queue anew, counted on; what will never work goes to the
 * dead letters. It throws only when the queues themselves fail: then the platform brings the message again.
 */
export const workOff =
  (ports: WorkPorts) =>
  async (entry: unknown, context: Pick<InvocationContext, "triggerMetadata">): Promise<void> => {
    const text = String(entry);
    const envelope = unpackEnvelope(text);
    if (!envelope) {
      ports.log.error("message-unreadable");
      return ports.queues.dead.send(text, 0);
    }
    await ports.pause(Math.min(Math.max(0, (envelope.dueAt ?? 0) - ports.clock()), keptInCallMs));
    const tried = await tryFor(itemOf(envelope, envelope.tries + receivedTimes(context)), ports);
    await conclude(envelope, tried, ports);
  };
