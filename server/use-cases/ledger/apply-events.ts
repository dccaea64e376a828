import { fold } from "../../../core/fold.ts";
import type { Observation } from "../../../core/fold/observation.ts";
import type { Reading } from "../../../core/fold/reading.ts";
import { applyCold } from "./apply-cold.ts";
import type { Book } from "./book.ts";
import { appliedTo, settleOrBelieve, writeView } from "./news.ts";
import type { ApplyAnswer, News } from "./news.ts";
import type { Journal } from "./write-payment.ts";
import { ok } from "../../../core/result.ts";

/** What is heard of one payment at a time. */
export interface Heard {
  readonly intentId: string;
  readonly observations: readonly Observation[];
  /** Among it is something of a shape that is not ours, a pointer to the payment and no more: the gateway must be asked. */
  readonly isUnreadable: boolean;
  /** What is to be written of the events themselves, once it is known whose they are. */
  readonly journal: Journal;
}

const apply = async (news: News, book: Book): ApplyAnswer => {
  const { payment } = book.memory.recall(news.intentId);
  if (payment === undefined) return applyCold(news, book);
  const { reading, journal } = news;
  const settled =
    reading.kind === "decided"
      ? await writeView(payment, { view: reading.view, journal }, book)
      : await settleOrBelieve(payment, news, book);
  return settled.ok ? ok(appliedTo(payment, settled.value)) : settled;
};

const unreadable = (view: Reading["view"]): Reading => ({ kind: "ambiguous", doubt: "foreign-version", view });

const learn = ({ intentId, observations, isUnreadable, journal }: Heard, { memory }: Book): News => {
  let reading = unreadable(undefined);
  for (const observation of observations) {
    const folded = fold(memory.recall(intentId).state, observation);
    memory.keep(intentId, { state: folded.state });
    reading = folded.reading;
  }
  const births = observations.filter((one) => one.kind === "event" && one.first).length;
  return {
    intentId,
    reading: isUnreadable ? unreadable(reading.view) : reading,
    isBirth: !isUnreadable && births === observations.length,
    hasBirth: births > 0,
    journal,
  };
};

/**
 * Brings the rows of a payment to the truth, whatever number of events spoke of it: remembered and clear, one transaction under
 * the remembered version. Otherwise the version first, then the gateway, then the transaction.
 */
export const applyHeard = (heard: Heard, book: Book): ApplyAnswer =>
  book.oneAtATime(heard.intentId, () => apply(learn(heard, book), book));
