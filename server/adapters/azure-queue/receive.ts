import type { Clock, Log } from "../../ports/log.ts";
import { unpackEnvelope } from "./envelope.ts";
import type { Hand } from "./hand.ts";
import { hideSeconds } from "./keep-hidden.ts";
import type { Queues } from "./outbox.ts";
import type { Hidden } from "./queue.ts";

interface ReceivingPorts extends Queues {
  readonly clock: Clock;
  readonly log: Log;
}

/** A message that nobody here can read is kept among the dead letters, as it is. */
const putAside = async (message: Hidden, { live, dead, log }: ReceivingPorts): Promise<void> => {
  log.error("message-unreadable", { message: message.id });
  await dead.send(message.text, 0);
  await live.delete(message);
};

/** Receives so many messages at the most and takes them up; answers how many there were. */
export const receiveInto = async (hand: Hand, count: number, ports: ReceivingPorts): Promise<number> => {
  const asked = ports.clock();
  const messages = await ports.live.receive(count, hideSeconds);
  const aside: Promise<void>[] = [];
  for (const message of messages) {
    const envelope = unpackEnvelope(message.text);
    const hiddenUntil = asked + hideSeconds * 1000;
    if (!envelope) aside.push(putAside(message, ports));
    else if (hand.take({ message, envelope, dueAt: envelope.dueAt ?? 0, retries: 0, hiddenUntil })) {
      aside.push(ports.live.delete(message));
    }
  }
  await Promise.allSettled(aside);
  return messages.length;
};
