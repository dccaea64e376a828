import { connect, type Socket } from "node:net";

/** What a salvo came to. */
export interface Salvo {
  readonly elapsedMs: number;
  /** Milliseconds from the first byte sent to the whole answer read, one an event. */
  readonly latencies: readonly number[];
  /** Answers that were not 200. */
  readonly refused: number;
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });

/** The length of a whole answer, or undefined while some of it is missing. */
const wholeAnswer = (text: string): number | undefined => {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
  return text.length >= end + 4 + length ? end + 4 + length : undefined;
};

interface Shared {
  next(): Buffer | undefined;
  heard(latencyMs: number, isOk: boolean): void;
}

/** One connection: the next request goes out when the last was answered, as Stripe's senders do. */
const drive = (socket: Socket, shared: Shared): Promise<void> =>
  new Promise((resolve, reject) => {
    let sentAt = 0;
    let text = "";
    const send = (): void => {
      const request = shared.next();
      if (!request) return void resolve();
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (wholeAnswer(text) === undefined) return;
      shared.heard(performance.now() - sentAt, text.startsWith("HTTP/1.1 200 "));
      text = "";
      send();
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The server closed a connection in the middle.")));
    send();
  });

/** Sends everything over so many kept-alive connections. */
export const fire = async (requests: readonly Buffer[], port: number, connections: number): Promise<Salvo> => {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const latencies: number[] = [];
  let refused = 0;
  let at = 0;
  const shared: Shared = {
    next: () => requests[at++],
    heard: (latencyMs, isOk) => {
      latencies.push(latencyMs);
      if (!isOk) refused += 1;
    },
  };
  const begun = performance.now();
  await Promise.all(sockets.map((socket) => drive(socket, shared)));
  const elapsedMs = performance.now() - begun;
  for (const socket of sockets) socket.removeAllListeners("close").destroy();
  return { elapsedMs, latencies, refused };
};
