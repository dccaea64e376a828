import { createServer } from "node:http";
import { createRequire } from "node:module";

/** What is used of the peer's package. */
interface Peer {
  readonly StripeSync: new (options: object) => { processWebhook(payload: Buffer, signature: string): Promise<void> };
  runMigrations(options: object): Promise<void>;
}

/** A public engine that syncs Stripe into PostgreSQL, behind the smallest server that can carry it. */
const [folder = "", url = "", secret = ""] = process.argv.slice(2);
const peer = createRequire(`${folder}/`)("@supabase/stripe-sync-engine") as Peer;
// It tells of a failure to its log alone.
const logger = {
  info: () => undefined,
  error: (error: unknown) => {
    throw error;
  },
};
await peer.runMigrations({ databaseUrl: url, schema: "stripe", logger });
const sync = new peer.StripeSync({
  poolConfig: { connectionString: url, max: 16 },
  stripeSecretKey: "sk_test_unused",
  stripeWebhookSecret: secret,
  backfillRelatedEntities: false,
  autoExpandLists: false,
});

let hasFailed = false;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    sync.processWebhook(Buffer.concat(chunks), String(request.headers["stripe-signature"])).then(
      () => response.writeHead(200, { "content-type": "application/json" }).end('{"received":true}'),
      (error: unknown) => {
        if (!hasFailed) process.stderr.write(`${String(error)}\n`);
        hasFailed = true;
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
});
process.on("disconnect", () => process.exit(0));
