import { QueueServiceClient } from "@azure/storage-queue";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Queues } from "./outbox.ts";
import { queueOn } from "./queue.ts";

export interface QueueAddress {
  /** Connection string of the storage account. */
  readonly connection: string;
  readonly name: string;
}

/** Stripe and Dataverse wait for the answer: two more tries, then they are told to come again. */
const retryOptions = { maxTries: 3, retryDelayInMs: 300, maxRetryDelayInMs: 2_000, tryTimeoutInMs: 10_000 };

/** Where the dead letters of a queue lie. */
export const deadName = (name: string): string => `${name}-dead`;

const clientsOf = ({ connection, name }: QueueAddress) => {
  const service = QueueServiceClient.fromConnectionString(connection, { retryOptions });
  return { live: service.getQueueClient(name), dead: service.getQueueClient(deadName(name)) };
};

/** The queues of this address, which need not be there yet. Throws what the SDK throws of a malformed connection string. */
export const queuesAt = (address: QueueAddress): Queues => {
  const { live, dead } = clientsOf(address);
  return { live: queueOn(live), dead: queueOn(dead) };
};

/** Makes the queues if they are not there. The error says why they cannot be reached, without a secret. */
export const ensureQueues = async (address: QueueAddress): Promise<Result<Queues, string>> => {
  try {
    const { live, dead } = clientsOf(address);
    await Promise.all([live.createIfNotExists(), dead.createIfNotExists()]);
    return ok(queuesAt(address));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
};
