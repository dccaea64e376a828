import { type QueueClient, RestError } from "@azure/storage-queue";

/** A message that is hidden from everybody else, until its time is over or it is deleted. */
export interface Hidden {
  readonly id: string;
  /** Changes whenever the message is hidden anew: the last one alone counts. */
  readonly receipt: string;
  readonly text: string;
  /** How often it was received, this time among them. */
  readonly received: number;
}

/** What is needed of one queue. Delays and times of hiding are whole seconds, as the service wants them. */
export interface Queue {
  send(text: string, delaySeconds: number): Promise<void>;
  /** Up to 32. */
  receive(count: number, hideSeconds: number): Promise<readonly Hidden[]>;
  /** Hides it for so long from now on, with a new text where one is given; answers the new receipt, undefined: it is not ours any more. */
  hide(message: Hidden, hideSeconds: number, text?: string): Promise<string | undefined>;
  /** Nothing when it is not ours any more. */
  delete(message: Hidden): Promise<void>;
  /** Messages there are, hidden ones among them; approximate. */
  count(): Promise<number>;
  /** Text of one that anybody could take now. */
  peek(): Promise<string | undefined>;
}

/** The service keeps a message hidden for seven days at most. */
const longestSeconds = 7 * 24 * 3600;

/** The most that one call receives. */
export const mostReceived = 32;

/** Its time was over and somebody else has received it, or finished it. */
const isGone = (error: unknown): boolean =>
  error instanceof RestError && (error.statusCode === 404 || error.code === "PopReceiptMismatch");

const orGone = async <Value>(work: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

/** Somebody may have deleted the queue, or it has never been there. */
const orMade = async <Value>(client: QueueClient, work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RestError) || error.code !== "QueueNotFound") throw error;
    await client.createIfNotExists();
    return work();
  }
};

/** A queue of Azure Storage, made when it is not there. Messages never expire. */
export const queueOn = (client: QueueClient): Queue => ({
  send: async (text, delaySeconds) => {
    const visibilityTimeout = Math.min(delaySeconds, longestSeconds);
    await orMade(client, () => client.sendMessage(text, { messageTimeToLive: -1, visibilityTimeout }));
  },
  receive: async (count, hideSeconds) => {
    const numberOfMessages = Math.min(count, mostReceived);
    const { receivedMessageItems } = await orMade(client, () =>
      client.receiveMessages({ numberOfMessages, visibilityTimeout: hideSeconds }),
    );
    return receivedMessageItems.map(({ messageId, popReceipt, messageText, dequeueCount }) => ({
      id: messageId,
      receipt: popReceipt,
      text: messageText,
      received: dequeueCount,
    }));
  },
  hide: async ({ id, receipt }, hideSeconds, text) =>
    (await orGone(client.updateMessage(id, receipt, text, Math.min(hideSeconds, longestSeconds))))?.popReceipt,
  delete: async ({ id, receipt }) => void (await orGone(client.deleteMessage(id, receipt))),
  count: async () => (await orMade(client, () => client.getProperties())).approximateMessagesCount ?? 0,
  peek: async () =>
    (await orMade(client, () => client.peekMessages({ numberOfMessages: 1 }))).peekedMessageItems[0]?.messageText,
});
