import { tables } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { factsOf } from "../../../core/fold.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault } from "../../ports/dataverse.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import { appliedTo, settleOrBelieve, writeJournal } from "./news.ts";
import type { ApplyAnswer, News } from "./news.ts";
import type { Book } from "./book.ts";
import { claim, findByReference } from "./find-payment.ts";
import { askTruth, learnTruth } from "./settle.ts";
import { trackForeign } from "./track-foreign.ts";

const inDataverse = (fault: DataverseFault): Result<never, LedgerFault> => err({ kind: "dataverse", fault });

interface Known {
  readonly truth: GatewayTruth;
  readonly facts: PaymentFacts;
}

/** What the payment is, from the gateway; from the events themselves when it is just born, or forgotten there. */
const learn = async (news: News, book: Book): Promise<Result<Known | undefined, LedgerFault>> => {
  const { view } = news.reading;
  const facts = factsOf(news.reading);
  const told = view && facts ? { truth: view.truth, facts } : undefined;
  if (told && news.isBirth && news.reading.kind === "decided") return ok(told);
  const truth = await askTruth(news.intentId, book);
  if (truth.ok) return ok({ truth: truth.value, facts: learnTruth(truth.value, book) });
  return truth.error.kind === "not-found" ? ok(told) : err({ kind: "gateway", fault: truth.error });
};

/** A row is there. Its version was taken just now, so the gateway may be asked; the birth of a payment tells nothing new. */
const applyToRow = async (news: News, book: Book): ApplyAnswer => {
  const found = await findByReference(news.intentId, book);
  if (!found.ok) return inDataverse(found.error);
  if (found.value === undefined) return applyWithoutRow(news, book);
  if (news.isBirth) {
    book.memory.forget(news.intentId);
    return writeJournal(String(found.value.row[tables.payment.columns.id]), news, book);
  }
  const settled = await settleOrBelieve(found.value, news, book);
  return settled.ok ? ok(appliedTo(found.value, settled.value)) : settled;
};

const track = async (known: Known, news: News, book: Book): ApplyAnswer => {
  const tracked = await trackForeign({ ...known, journal: news.journal }, book);
  if (!tracked.ok) {
    book.memory.forget(news.intentId);
    return inDataverse(tracked.error);
  }
  switch (tracked.value.kind) {
    case "created":
      return ok({ kind: "written", paymentId: String(tracked.value.payment.row[tables.payment.columns.id]) });
    case "no-currency":
      return ok({ kind: "ignored", why: `Dataverse has no currency ${known.facts.currency.toUpperCase()}` });
    case "present": {
      const found = await findByReference(news.intentId, book);
      if (!found.ok) return inDataverse(found.error);
      if (found.value === undefined) return err({ kind: "contended" });
      const settled = await settleOrBelieve(found.value, news, book);
      return settled.ok ? ok(appliedTo(found.value, settled.value)) : settled;
    }
  }
};

const applyWithoutRow = async (news: News, book: Book): ApplyAnswer => {
  const known = await learn(news, book);
  if (!known.ok) return known;
  if (known.value === undefined) return ok({ kind: "missing", why: "the gateway does not know the payment" });
  const claimed = await claim(known.value.truth.intent, book);
  if (!claimed.ok) return inDataverse(claimed.error);
  switch (claimed.value.kind) {
    case "adopted": {
      const settled = await settleOrBelieve(claimed.value.payment, news, book);
      return settled.ok ? ok(appliedTo(claimed.value.payment, settled.value)) : settled;
    }
    case "in-the-making":
      book.memory.forget(news.intentId);
      return writeJournal(claimed.value.paymentId, news, book);
    case "missing":
      return ok({ kind: "missing", why: "the payment's row is not there" });
    case "foreign":
      if (book.ports.track === "all") return track(known.value, news, book);
      book.memory.forget(news.intentId);
      return ok({ kind: "ignored", why: claimed.value.why });
  }
};

/** Hints of a payment made elsewhere that is just born: its row may be created at once, without looking for one. */
const isForeignBirth = ({ hasBirth, reading }: News): boolean =>
  hasBirth &&
  reading.view !== undefined &&
  !("cfl_payment" in reading.view.truth.intent.metadata) &&
  !("cfl_organization" in reading.view.truth.intent.metadata);

/** An event of a payment of which nothing is remembered. */
export const applyCold = (news: News, book: Book): ApplyAnswer =>
  isForeignBirth(news) && book.ports.track === "all" ? applyWithoutRow(news, book) : applyToRow(news, book);
