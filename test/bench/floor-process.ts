import { createServer } from "node:http";
import Stripe from "stripe";

/** The floor: what plain `http` and Stripe's own check of the signature cost, with nothing stored and nothing done. */
const secret = process.argv[2] ?? "";
const { webhooks } = new Stripe("sk_test_unused");

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    try {
      webhooks.constructEvent(Buffer.concat(chunks), request.headers["stripe-signature"] ?? "", secret);
      response.writeHead(200, { "content-type": "application/json" }).end('{"received":true}');
    } catch {
      response.writeHead(400).end();
    }
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
});
process.on("disconnect", () => process.exit(0));
