import type { Message } from "./protocol.ts";

/** One end of a private line between a page and one of its frames. */
export interface ChannelEnd {
  /** Random, one per frame: two forms on a page never hear each other. */
  readonly id: string;
  /** The only origin that is heard and spoken to. */
  readonly peerOrigin: string;
  /** The only window that is heard; null while the frame is not attached. */
  readonly peer: () => Window | null;
  /** Message kinds that this end understands. */
  readonly kinds: readonly string[];
}

export interface Channel<Out extends Message> {
  send(message: Out): void;
  close(): void;
}

interface Envelope {
  readonly endive: string;
  readonly message: { readonly kind: string };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isEnvelope = (data: unknown): data is Envelope =>
  isRecord(data) && typeof data["endive"] === "string" && isRecord(data["message"]) && "kind" in data["message"];

/** The message inside, or undefined when it is for another channel or of a kind this end does not know. */
export const unwrap = (data: unknown, end: Pick<ChannelEnd, "id" | "kinds">): Envelope["message"] | undefined =>
  isEnvelope(data) && data.endive === end.id && end.kinds.includes(data.message.kind) ? data.message : undefined;

/** Opens the line: messages of other windows, origins and channels are dropped without a word. */
export const openChannel = <In extends Message, Out extends Message>(
  end: ChannelEnd,
  onMessage: (message: In) => void,
): Channel<Out> => {
  const listener = (event: MessageEvent<unknown>): void => {
    if (event.source === null || event.source !== end.peer() || event.origin !== end.peerOrigin) return;
    const message = unwrap(event.data, end);
    if (message !== undefined) onMessage(message as In); // its kind was checked by unwrap
  };
  window.addEventListener("message", listener);
  return {
    send: (message) => end.peer()?.postMessage({ endive: end.id, message }, end.peerOrigin),
    close: () => window.removeEventListener("message", listener),
  };
};

/** The frame's address carries channel and page; the hash never reaches a server. */
export const frameAddress = (address: string, id: string): string =>
  `${address}#channel=${encodeURIComponent(id)}&page=${encodeURIComponent(window.location.origin)}`;

/** What `frameAddress` wrote, read inside the frame. */
export const readFrameAddress = (hash: string): { readonly id: string; readonly pageOrigin: string } => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  return { id: parameters.get("channel") ?? "", pageOrigin: parameters.get("page") ?? "" };
};
