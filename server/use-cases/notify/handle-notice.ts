import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Row, RowAddress } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import type { Currencies } from "../pay/currencies-of-organization.ts";
import { backoffMs } from "../worker.ts";
import { type Notice, noticeOf } from "./notice.ts";
import { notificationFor } from "./notification.ts";
import { flagged, occasionOf, type Subject, subjectOf } from "./occasions.ts";
import { recipientsOf } from "./recipients.ts";
import { type Told, wordsOf } from "./words.ts";

export interface NotifyPorts {
  readonly dataverse: Pick<Dataverse, "retrieve" | "list" | "leave" | "whoAmI">;
  readonly currencies: Currencies;
  readonly log: Log;
}

/** `not-yet`: the rows do not say so, because they are about to be written, or because it is over already. */
type NoticeFault = { readonly kind: "not-yet" } | { readonly kind: "dataverse"; readonly fault: DataverseFault };

/** Half a minute of doubling pauses for rows that are about to be written; after that it is over. */
const triesForRows = 6;
/** Some twenty minutes of an outage. After that the rows and the app's views have to do. */
export const triesInAll = 12;

const { columns, navigation, set } = tables.payment;

const expand = [
  `${navigation.customerid_contact}($select=fullname)`,
  `${navigation.customerid_account}($select=name)`,
].join();

const inDataverse = (fault: DataverseFault): Result<never, NoticeFault> =>
  err(fault.kind === "not-found" ? { kind: "not-yet" } : { kind: "dataverse", fault });

/** Alternate keys: refunds, disputes and payments have the gateway's reference, an event its own id. */
const { gatewayreference } = columns;
const keyOf = (subject: Subject): string =>
  subject.set === tables.gatewayEvent.set ? tables.gatewayEvent.primaryName : gatewayreference;

const paymentAddress = ({ payment }: Notice): RowAddress =>
  payment.startsWith("pi_") ? { set, key: { [gatewayreference]: payment } } : { set, id: payment };

const subjectRow = async (notice: Notice, payment: Row, { dataverse }: NotifyPorts) => {
  const subject = subjectOf(notice.kind);
  if (subject.set === set) return ok(payment);
  const read = await dataverse.retrieve({ set: subject.set, key: { [keyOf(subject)]: notice.reference } });
  return read.ok ? ok(read.value.row) : inDataverse(read.error);
};

const saysSo = ({ kind }: Notice, subject: Row): boolean => {
  const { set: at } = subjectOf(kind);
  return at === set ? flagged(subject).includes(kind) : occasionOf(at, subject[tables.dispute.columns.state]) === kind;
};

/** The rows as they are now, when they still say what the notice says. */
const read = async (notice: Notice, ports: NotifyPorts): Promise<Result<Told, NoticeFault>> => {
  const payment = await ports.dataverse.retrieve(paymentAddress(notice), { expand });
  if (!payment.ok) return inDataverse(payment.error);
  const { row } = payment.value;
  const subject = await subjectRow(notice, row, ports);
  if (!subject.ok) return subject;
  if (!saysSo(notice, subject.value)) return err({ kind: "not-yet" });
  const currency = await ports.currencies.byId(String(row[`_${columns.transactioncurrencyid}_value`]));
  if (!currency.ok) return inDataverse(currency.error);
  return ok({ payment: row, subject: subject.value, currency: currency.value.code });
};

/** The table is an elastic one, which may say so in its own way. */
const isThere = (fault: DataverseFault): boolean =>
  fault.kind === "already-exists" ||
  fault.kind === "version-differs" ||
  (fault.kind === "refused" && fault.status === 409);

const tell = async (notice: Notice, server: string, ports: NotifyPorts): Promise<Result<undefined, NoticeFault>> => {
  const told = await read(notice, ports);
  if (!told.ok) return told;
  const { payment, subject } = told.value;
  const recipients = await recipientsOf(payment, { server, dataverse: ports.dataverse });
  if (!recipients.ok) return err({ kind: "dataverse", fault: recipients.error });
  if (recipients.value.kind === "too-many") {
    ports.log.info("notice-team-too-large", { team: recipients.value.team, notice: notice.kind });
    return ok(undefined);
  }
  const about = {
    notice,
    words: wordsOf(notice.kind, told.value),
    subject: String(subject[subjectOf(notice.kind).id]),
  };
  for (const user of recipients.value.ids) {
    const left = await ports.dataverse.leave("appnotifications", await notificationFor(user, about));
    if (!left.ok && !isThere(left.error)) return err({ kind: "dataverse", fault: left.error });
  }
  return ok(undefined);
};

const again = ({ tries }: ClaimedItem, why: string): Handled => ({ kind: "again", afterMs: backoffMs(tries), why });

/** Tells the owner of a payment, once. Whatever goes wrong, it ends: it is never a dead letter that somebody must look after. */
export const handleNotice = (ports: NotifyPorts): ((item: ClaimedItem) => Promise<Handled>) => {
  let server: string | undefined;
  let hasComplained = false;

  const complain = (facts: Readonly<Record<string, unknown>>): Handled => {
    if (!hasComplained) ports.log.warn("notices-not-possible", facts);
    hasComplained = true;
    return { kind: "done" };
  };

  const ended = (item: ClaimedItem, fault: NoticeFault): Handled => {
    if (fault.kind === "not-yet")
      return item.tries < triesForRows ? again(item, "the rows do not say so") : { kind: "done" };
    const { fault: refusal } = fault;
    if (refusal.kind !== "unavailable") return complain(refusal);
    if (item.tries < triesInAll) return again(item, refusal.detail);
    ports.log.warn("notice-given-up", { id: item.id, why: refusal.detail });
    return { kind: "done" };
  };

  return async (item) => {
    if (server === undefined) {
      const me = await ports.dataverse.whoAmI();
      if (!me.ok) return ended(item, { kind: "dataverse", fault: me.error });
      server = me.value.userId;
    }
    const told = await tell(noticeOf(item.body), server, ports);
    return told.ok ? { kind: "done" } : ended(item, told.error);
  };
};
