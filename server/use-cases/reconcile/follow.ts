import { tables } from "../../../core/generated/tables.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Settled } from "../../ports/ledger.ts";
import type { ReconcilePorts } from "./ports.ts";

const { columns } = tables.payment;

/** While a payment stands like this an attempt may wait for its end. */
const awaited = new Set<unknown>([
  paymentStatuses.created,
  paymentStatuses.requires_action,
  paymentStatuses.processing,
]);

/** Attempts that were left open follow a payment that moved on. Payments made elsewhere have none. */
export const follow = async (
  before: unknown,
  settled: Settled,
  { afterSettled }: Pick<ReconcilePorts, "afterSettled">,
): Promise<void> => {
  const isMoved = awaited.has(before) && before !== paymentStatuses[settled.facts.status];
  const isOurs = !String(settled.payment.row[columns.paymentkey] ?? "").startsWith("stripe:");
  if (isMoved && isOurs) await afterSettled(settled);
};

/** The same for what the ledger says has moved. */
export const followMoved = async (
  moved: Settled | undefined,
  ports: Pick<ReconcilePorts, "afterSettled">,
): Promise<void> => {
  if (moved) await follow(paymentStatuses.created, moved, ports);
};
