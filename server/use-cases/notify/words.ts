import { tables } from "../../../core/generated/tables.ts";
import { formatMoney, partFromDecimal } from "../../../core/money.ts";
import { refundStates } from "../../../core/refund-facts.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { NoticeKind } from "./notice.ts";

/** What a notice is made of: rows as they are now. */
export interface Told {
  readonly payment: Row;
  /** The Dispute, Refund or Gateway event row; the payment itself where a flag of it is meant. */
  readonly subject: Row;
  /** ISO code of the payment's currency, in capitals. */
  readonly currency: string;
}

export interface Words {
  readonly title: string;
  readonly body: string;
  /** On the button that opens the record. */
  readonly open: string;
}

const { columns } = tables.payment;
const language = "en-GB";

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const nameIn = (row: unknown, column: string): string | undefined =>
  typeof row === "object" && row !== null ? textOf((row as Row)[column]) : undefined;

/** The customer's name, else the address that the receipt went to. */
const payerOf = ({ payment }: Told): string | undefined =>
  nameIn(payment[tables.payment.navigation.customerid_contact], "fullname") ??
  nameIn(payment[tables.payment.navigation.customerid_account], "name") ??
  textOf(payment[columns.receiptemail]);

const amountOf = ({ subject, payment, currency }: Told): string => {
  // Payment, Refund and Dispute call it the same; an event has none.
  const amount = subject[columns.amount] ?? payment[columns.amount];
  const money = partFromDecimal(Number(amount), currency);
  return money.ok ? formatMoney(money.value, "en") : `${String(amount)} ${currency}`;
};

/** "PAY-000012 of Nancy Davolio" */
const paymentOf = (told: Told): string => {
  const name = textOf(told.payment[columns.name]) ?? "a payment";
  const payer = payerOf(told);
  return payer === undefined ? name : `${name} of ${payer}`;
};

/** In universal time, and says so: one text for people in several places. */
const dueBy = ({ subject }: Told): string => {
  const due = textOf(subject[tables.dispute.columns.evidencedueby]);
  if (due === undefined || Number.isNaN(Date.parse(due))) return "as soon as you can";
  const shown = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `by ${shown.format(new Date(due))} UTC`;
};

const whyFailed = ({ subject }: Told): string => {
  const columnsOfRefund = tables.refund.columns;
  if (subject[columnsOfRefund.state] === refundStates.canceled) return "was cancelled";
  const code = textOf(subject[columnsOfRefund.failurereason]);
  return code === undefined ? "failed" : `failed (${code.replaceAll("_", " ")})`;
};

const eventOf = ({ subject }: Told): string => textOf(subject[tables.gatewayEvent.columns.type]) ?? "something";

/** Title and the sentences below it. */
const sentencesOf = (kind: NoticeKind, told: Told): readonly [string, string] => {
  switch (kind) {
    case "inquiry-opened":
      return [
        "The bank asks about a payment",
        `It asks about ${paymentOf(told)}. Answer in Stripe ${dueBy(told)}, so that no dispute comes of it.`,
      ];
    case "dispute-opened":
      return [
        "A payment is disputed",
        `The payer disputes ${paymentOf(told)}. Send evidence in Stripe ${dueBy(told)}; without it the money is lost.`,
      ];
    case "dispute-lost":
      return ["A dispute is lost", `${paymentOf(told)} was charged back: the money has gone to the payer.`];
    case "refund-failed":
      return [
        "A refund did not arrive",
        `The refund of ${paymentOf(told)} ${whyFailed(told)}. The money is still yours; agree with the payer on another way to give it back.`,
      ];
    case "fraud-warning":
      return [
        "A payment may be fraud",
        `The card's bank reports ${paymentOf(told)} as fraud. A refund now may spare you a dispute.`,
      ];
    case "under-review":
      return [
        "A payment waits for a review",
        `Stripe has put ${paymentOf(told)} under review. Approve it or give it back in Stripe.`,
      ];
    case "event-given-up":
      return [
        "News from Stripe was not recorded",
        `Stripe reported ${eventOf(told)} about ${paymentOf(told)}, and the row could not follow: it may be out of date. Open the event, have mended what its error says, then press Replay. There may be more: the Health page counts them.`,
      ];
  }
};

const openWords: Readonly<Record<NoticeKind, string>> = {
  "inquiry-opened": "Open the dispute",
  "dispute-opened": "Open the dispute",
  "dispute-lost": "Open the dispute",
  "refund-failed": "Open the refund",
  "fraud-warning": "Open the payment",
  "under-review": "Open the payment",
  "event-given-up": "Open the event",
};

/** The most that Dataverse keeps of a notification's body. */
const longestBody = 500;

/** What the owner reads. */
export const wordsOf = (kind: NoticeKind, told: Told): Words => {
  const [what, body] = sentencesOf(kind, told);
  const mode = told.payment[columns.livemode] === true ? "" : " (test)";
  return { title: `${what}: ${amountOf(told)}${mode}`, body: body.slice(0, longestBody), open: openWords[kind] };
};
