import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** A call that the server made, by this process's clock in milliseconds. */
export interface Call {
  readonly to: "dataverse" | "stripe";
  readonly body: string;
  readonly begunAt: number;
  readonly endedAt: number;
}

export interface RecordingProxy {
  readonly origin: string;
  /** The calls that have ended, in the order of their ends. */
  readonly calls: Call[];
  stop(): Promise<void>;
}

const read = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Between the server and the stand-ins: passes everything on, and remembers when each call began and ended. */
export const startRecordingProxy = async (target: string): Promise<RecordingProxy> => {
  const agent = new Agent({ keepAlive: true });
  const calls: Call[] = [];

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const begunAt = performance.now();
    const body = await read(incoming);
    const { method, url = "/", headers } = incoming;
    const onward = request(`${target}${url}`, { method, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      const to = url.startsWith("/api/") ? "dataverse" : "stripe";
      answer.once("end", () => calls.push({ to, body: body.toString(), begunAt, endedAt: performance.now() }));
    });
    onward.on("error", () => outgoing.destroy());
    onward.end(body);
  };

  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    calls,
    stop: async () => {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
