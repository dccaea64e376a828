import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a step posted. */
export interface Delivery {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly context: {
    readonly MessageName: string;
    readonly PrimaryEntityName: string;
    readonly PrimaryEntityId: string;
    readonly InputParameters: readonly {
      readonly value: { readonly Attributes?: readonly { readonly key: string; readonly value: unknown }[] };
    }[];
    readonly [name: string]: unknown;
  };
}

/** An endpoint that steps may call, and what came to it. */
export interface ListeningEndpoint {
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  /** The HTTP status that it answers with; 200 unless told. */
  answer: (delivery: Delivery) => Promise<number> | number;
  close(): Promise<void>;
}

export const openEndpoint = async (): Promise<ListeningEndpoint> => {
  const deliveries: Delivery[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const context = JSON.parse(text) as Delivery["context"];
      const delivery = { path: request.url ?? "", headers: request.headers, context };
      deliveries.push(delivery);
      void Promise.resolve(endpoint.answer(delivery)).then((status) => response.writeHead(status).end());
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint: ListeningEndpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/dataverse`,
    deliveries,
    answer: () => 200,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return endpoint;
};
