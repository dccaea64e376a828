import { type AttemptReply, attemptStates } from "../../core/attempt.ts";
import { choices, tables } from "../../core/generated/tables.ts";
import { seal } from "../../core/sealing.ts";
import type { Row } from "./order.ts";
import type { Outcome, Payments } from "./payments.ts";

const { columns } = tables.paymentAttempt;

export interface Attempts {
  create(row: Row): void;
  update(id: string, changes: Row): Promise<void>;
  byId(id: string): Row | undefined;
  /** The newest attempt of a source row. */
  bySource(source: string): Row | undefined;
}

const sealed = async (outcome: Outcome, replyKey: unknown): Promise<string | null> => {
  if (outcome.clientSecret === undefined) return null;
  const reply: AttemptReply = { clientSecret: outcome.clientSecret };
  return seal(String(replyKey), JSON.stringify(reply));
};

const columnsOf = async (outcome: Outcome, row: Row): Promise<Row> => ({
  [columns.state]: attemptStates[outcome.state],
  [columns.gatewayreference]: outcome.reference ?? null,
  [columns.reasoncode]: outcome.code ?? null,
  [columns.reason]: outcome.reason === undefined ? null : choices.reason[outcome.reason],
  [columns.reasonmessage]: outcome.message ?? null,
  [columns.reply]: await sealed(outcome, row[columns.replykey]),
});

const still: readonly unknown[] = [attemptStates.requires_action, attemptStates.processing];

/** Attempt rows in memory; each is paid as it is created, as the server would on its row's webhook. */
export const createAttempts = (payments: Payments, now: () => Date): Attempts => {
  const rows = new Map<string, Row>();
  const put = (id: string, changes: Row): void => void rows.set(id, { ...rows.get(id), ...changes });

  const settle = async (id: string, asking: Promise<Outcome>): Promise<void> => {
    try {
      put(id, await columnsOf(await asking, rows.get(id) ?? {}));
    } catch {
      put(id, { [columns.state]: attemptStates.checking });
    }
  };
  return {
    create: (row) => {
      const id = String(row[columns.id]);
      const { [columns.confirmationtoken]: token, ...kept } = row;
      put(id, { ...kept, [columns.createdon]: now().toISOString(), [columns.state]: attemptStates.working });
      const amount = Number(row[columns.amount]);
      void settle(id, payments.pay({ amount, currency: String(row[columns.currency]), token: String(token) }));
    },
    update: async (id, changes) => {
      put(id, changes);
      const row = rows.get(id);
      const reference = row?.[columns.gatewayreference];
      if (typeof reference !== "string" || !still.includes(row?.[columns.state])) return;
      await settle(id, payments.look(reference));
    },
    byId: (id) => rows.get(id),
    bySource: (source) => [...rows.values()].findLast((row) => row[columns.sourceid] === source),
  };
};
