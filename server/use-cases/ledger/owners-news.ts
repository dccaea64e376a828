import { tables } from "../../../core/generated/tables.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { Notice } from "../notify/notice.ts";
import { flagged, occasionOf } from "../notify/occasions.ts";
import type { Book } from "./book.ts";
import type { ChildWrites } from "./child-writes.ts";
import { type Child, childrenOf } from "./children.ts";
import type { PaymentToWrite } from "./write-payment.ts";

/** Refund and Dispute call it the same. */
const { state, gatewayreference } = tables.dispute.columns;

/**
 * What the row said before. With a remembered payment its children are remembered as well: another one is new. Else the row is asked;
 * when that fails it counts as new, since nothing is told twice.
 */
const stateBefore = async (child: Child, intentId: string, { memory, ports }: Book): Promise<unknown> => {
  const { children, payment } = memory.recall(intentId);
  const said = children[child.reference];
  if (said !== undefined) return (JSON.parse(said) as Row)[state];
  if (payment !== undefined) return undefined;
  const address = { set: child.set, key: { [gatewayreference]: child.reference } };
  const read = await ports.dataverse.retrieve(address, { select: [state] });
  return read.ok ? read.value.row[state] : undefined;
};

const newsOf = async (child: Child, wanted: PaymentToWrite, book: Book): Promise<readonly Notice[]> => {
  const kind = occasionOf(child.set, child.values[state]);
  if (kind === undefined) return [];
  if (occasionOf(child.set, await stateBefore(child, wanted.intentId, book)) === kind) return [];
  return [{ kind, reference: child.reference, payment: wanted.id }];
};

/**
 * What of a write needs a person and did not before. `values`: the columns of the Payment that change by it. A look at a row is taken
 * only for the few states that a person is told of, and only when nothing is remembered.
 */
const newsFor = async (
  wanted: PaymentToWrite,
  { values, told }: { readonly values: Row } & Pick<ChildWrites, "told">,
  book: Book,
): Promise<readonly Notice[]> => {
  const isKnown = Object.keys(wanted.base.row).length > 0;
  const own = isKnown ? flagged(values).map((kind) => ({ kind, reference: wanted.intentId, payment: wanted.id })) : [];
  const changed = childrenOf(wanted.truth).filter(({ reference }) => reference in told);
  const theirs = await Promise.all(changed.map((child) => newsOf(child, wanted, book)));
  return [...own, ...theirs.flat()];
};

/**
 * Hands on what the owner should hear of, while the rows are being written: begun before, so that a crash right after the write loses
 * nothing, and awaited after it, so that it delays nothing. Answers what is to be awaited; it never fails.
 */
export const beginNews = async (
  wanted: PaymentToWrite,
  change: { readonly values: Row } & Pick<ChildWrites, "told">,
  book: Book,
): Promise<{ readonly kept: Promise<unknown> }> => {
  const { notices, log } = book.ports;
  if (notices === undefined) return { kept: Promise.resolve() };
  const failed = (error: unknown): void => log.warn("notice-not-kept", { error: String(error) });
  const news = await newsFor(wanted, change, book).catch((error: unknown) => {
    failed(error);
    return [];
  });
  return { kept: Promise.all(news.map((notice) => notices.keep(notice).catch(failed))) };
};
