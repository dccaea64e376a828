import type { StripeEvidence } from "../judge/evidence.ts";

/** A row of the peer's, as its database has it. */
export type PeerRow = Readonly<Record<string, unknown>>;

/** What is asked of the peer: columns that both sides have and that say what became of a payment. */
export const peerTables = {
  payment_intents: "select id, status, last_payment_error from stripe.payment_intents",
  charges: "select id, status, refunded, amount_refunded from stripe.charges",
  refunds: "select id, status from stripe.refunds",
  disputes: "select id, status from stripe.disputes",
} as const;

export type PeerTable = keyof typeof peerTables;

type Said = Readonly<Record<string, unknown>>;

const errorOf = (error: unknown): Said => {
  const { code = null, decline_code = null } = (typeof error === "object" && error !== null ? error : {}) as Said;
  return { code, decline_code };
};

const said: Readonly<Record<PeerTable, (object: PeerRow) => Said>> = {
  payment_intents: ({ status, last_payment_error: error }) => ({ status, ...errorOf(error) }),
  charges: ({ status, refunded, amount_refunded: amount }) => ({ status, refunded, amount: Number(amount) }),
  refunds: ({ status }) => ({ status }),
  disputes: ({ status }) => ({ status }),
};

export interface PeerVerdict {
  readonly objects: number;
  readonly wrong: number;
  readonly lost: number;
  /** The first few, in words. */
  readonly examples: readonly string[];
}

const judgeTable = (table: PeerTable, objects: readonly PeerRow[], rows: readonly PeerRow[]): PeerVerdict => {
  const byId = new Map(rows.map((row) => [row["id"], row]));
  const missing = objects.filter(({ id }) => !byId.has(id));
  const differing = objects.flatMap((object) => {
    const row = byId.get(object["id"]);
    const [is, must] = [row && JSON.stringify(said[table](row)), JSON.stringify(said[table](object))];
    return row === undefined || is === must ? [] : [`${table} ${String(object["id"])} says ${is}, must say ${must}`];
  });
  return { objects: objects.length, wrong: differing.length, lost: missing.length, examples: differing.slice(0, 3) };
};

/** The peer's rows against Stripe's objects, table by table. */
export const judgePeer = (
  { intents, charges, refunds, disputes }: StripeEvidence,
  rows: Readonly<Record<PeerTable, readonly PeerRow[]>>,
): Readonly<Record<PeerTable, PeerVerdict>> => {
  const plain = (objects: readonly object[]): readonly PeerRow[] => objects as readonly PeerRow[];
  return {
    payment_intents: judgeTable("payment_intents", plain(intents), rows.payment_intents),
    charges: judgeTable("charges", plain(charges), rows.charges),
    refunds: judgeTable("refunds", plain(refunds), rows.refunds),
    disputes: judgeTable("disputes", plain(disputes), rows.disputes),
  };
};
