import { tables } from "../../../core/generated/tables.ts";
import type { GatewayRefund } from "../../../core/gateway-objects.ts";
import { formatMoney } from "../../../core/money.ts";
import { refundStateOf, refundStates } from "../../../core/refund-facts.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import { carryOutRefund } from "./carry-out-refund.ts";
import { type RefundRow, refundRowOf } from "./command-row.ts";
import { again, ofDataverse } from "./fault.ts";
import type { OperatePorts } from "./ports.ts";
import { readCommand } from "./read-command.ts";

const { columns, set } = tables.refund;

const done: Handled = { kind: "done" };

interface Step {
  readonly row: RefundRow;
  readonly item: ClaimedItem;
  readonly ports: OperatePorts;
}

/** Written onto the row as it was read: whoever was faster (another server, the ledger) knew better. */
const reject = async (message: string, { row, item, ports }: Step): Promise<Handled> => {
  const values = { [columns.state]: refundStates.rejected, [columns.message]: message };
  const written = await ports.dataverse.update({ set, id: row.id }, values, { ifMatch: row.etag });
  if (!written.ok) {
    const { why, afterMs } = ofDataverse(written.error);
    return again(item, why, afterMs);
  }
  ports.log.info("refund", { refund: row.id, state: "rejected", why: message });
  return done;
};

/** The ledger has told the row how it stands. Only a row that it could not take for this refund's is told here. */
const tell = async (refund: GatewayRefund, { row, item, ports }: Step): Promise<Handled> => {
  const write = (values: Row) => ports.dataverse.update({ set, id: row.id }, values, { ifMatch: "*" });
  const written = await write({ [columns.message]: `Stripe has accepted a refund of ${formatMoney(refund, "en")}.` });
  const isLeft = written.ok && refundRowOf(written.value).isRequested;
  const last = isLeft ? await write({ [columns.state]: refundStates[refundStateOf(refund.status)] }) : written;
  if (!last.ok) {
    const { why, afterMs } = ofDataverse(last.error);
    return again(item, why, afterMs);
  }
  ports.log.info("refund", { refund: row.id, reference: refund.id, amount: refund.amount });
  return done;
};

/**
 * A row that is not asked any more is done. But when an earlier try of ours was cut off between the ledger's write and the
 * answer, the words are still owed; rows that the ledger made itself come here once, and have nobody to answer.
 */
const owedWords = async ({ row, item, ports }: Step): Promise<Handled> => {
  if (item.tries === 1 || row.message !== undefined || row.reference === undefined) return done;
  const values = { [columns.message]: "Stripe has accepted this refund." };
  const written = await ports.dataverse.update({ set, id: row.id }, values, { ifMatch: "*" });
  if (written.ok) return done;
  const { why, afterMs } = ofDataverse(written.error);
  return again(item, why, afterMs);
};

/** Carries out a refund that staff have asked for, from the inbox. Safe to repeat, and beside another server. */
export const handleRefund =
  (ports: OperatePorts) =>
  async (item: ClaimedItem): Promise<Handled> => {
    const read = await readCommand(set, item, ports);
    if (!read.ok) return read.error;
    const row = refundRowOf(read.value);
    const step = { row, item, ports };
    if (!row.isRequested) return owedWords(step);
    const made = await carryOutRefund(row, ports);
    if (made.ok) return tell(made.value, step);
    return made.error.kind === "postponed"
      ? again(item, made.error.why, made.error.afterMs)
      : reject(made.error.message, step);
  };
