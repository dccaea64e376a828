import { createRequire } from "node:module";
import Stripe from "stripe";
import { peerName, startPeer } from "../../bench/support/peer.ts";
import { onStage, type Stage as Helpers } from "../../bench/support/stage.ts";
import { chanceOf } from "../chance.ts";
import type { StripeEvidence } from "../judge/evidence.ts";
import { judgePeer, type PeerRow, peerTables, type PeerVerdict, type PeerTable } from "./compare.ts";
import { disorder } from "./feed.ts";

const secret = "whsec_peer";
/** Deliveries under way at a time. */
const width = 8;

interface Client {
  connect(): Promise<void>;
  query(sql: string): Promise<{ readonly rows: readonly PeerRow[] }>;
  end(): Promise<void>;
}

const deliver = async (event: Stripe.Event, port: number): Promise<boolean> => {
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  const headers = { "stripe-signature": signature, "content-type": "application/json" };
  const { ok } = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: payload });
  return ok;
};

/** Answers how many were refused. */
const deliverAll = async (events: readonly Stripe.Event[], port: number): Promise<number> => {
  const waiting = events[Symbol.iterator]();
  let refused = 0;
  const next = async (): Promise<void> => {
    for (const event of waiting) if (!(await deliver(event, port))) refused += 1;
  };
  await Promise.all(Array.from({ length: width }, next));
  return refused;
};

const rowsIn = async (folder: string, connectionString: string): Promise<Record<PeerTable, readonly PeerRow[]>> => {
  const { Client } = createRequire(`${folder}/peer/`)("pg") as { readonly Client: new (options: object) => Client };
  const client = new Client({ connectionString });
  await client.connect();
  const read = async (table: PeerTable): Promise<readonly PeerRow[]> => (await client.query(peerTables[table])).rows;
  const rows = {
    payment_intents: await read("payment_intents"),
    charges: await read("charges"),
    refunds: await read("refunds"),
    disputes: await read("disputes"),
  };
  await client.end();
  return rows;
};

/** Notes where the database listens, which the peer's own start keeps to itself. */
const noting = ({ folder, own }: Helpers, note: (url: string) => void): Helpers => ({
  folder,
  own: (thing) => {
    if ("url" in thing && typeof thing.url === "string") note(thing.url);
    return own(thing);
  },
});

/** Feeds a public engine with the same events, through its public call; undefined where it cannot run, and `say` says why. */
export const runPeer = (
  played: { readonly stripe: StripeEvidence; readonly events: readonly Stripe.Event[]; readonly name: string },
  say: (line: string) => void,
): Promise<{ readonly verdicts: Readonly<Record<PeerTable, PeerVerdict>>; readonly refused: number } | undefined> =>
  onStage(async (helpers) => {
    let url = "";
    const peer = await startPeer(
      secret,
      noting(helpers, (found) => (url = found)),
      say,
    );
    if (!peer) return undefined;
    say(`${peerName}: ${played.events.length} events`);
    const refused = await deliverAll(disorder(played.events, chanceOf(`${played.name}:peer`)), peer.port);
    return { verdicts: judgePeer(played.stripe, await rowsIn(helpers.folder, url)), refused };
  });
