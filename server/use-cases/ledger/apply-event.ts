import { fold } from "../../../core/fold.ts";
import type { Observation } from "../../../core/fold/observation.ts";
import { observeEvent } from "../../../core/fold/observe-event.ts";
import type { Reading } from "../../../core/fold/reading.ts";
import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { ok } from "../../../core/result.ts";
import { applyCold } from "./apply-cold.ts";
import type { Book } from "./book.ts";
import { appliedTo, settleOrBelieve, writeView } from "./news.ts";
import type { ApplyAnswer, News } from "./news.ts";

const apply = async (news: News, book: Book): ApplyAnswer => {
  const { payment } = book.memory.recall(news.intentId);
  if (payment === undefined) return applyCold(news, book);
  const settled =
    news.reading.kind === "decided"
      ? await writeView(payment, news.reading.view, book)
      : await settleOrBelieve(payment, news, book);
  return settled.ok ? ok(appliedTo(payment, settled.value)) : settled;
};

/** Not our shapes, but a pointer to a payment nevertheless: the gateway must be asked. */
const unreadable: Reading = { kind: "ambiguous", doubt: "foreign-version", view: undefined };

const learn = (intentId: string, observation: Observation | undefined, { memory }: Book): News => {
  if (observation === undefined) return { intentId, reading: unreadable, isBirth: false };
  const { state, reading } = fold(memory.recall(intentId).state, observation);
  memory.keep(intentId, { state });
  return { intentId, reading, isBirth: observation.kind === "event" && observation.first };
};

const applyInTurn = (
  { intentId, observation }: { readonly intentId: string; readonly observation?: Observation },
  book: Book,
): ApplyAnswer => book.oneAtATime(intentId, () => apply(learn(intentId, observation, book), book));

/**
 * Brings the rows of an event's payment to the truth. Remembered and clear: one PATCH under the remembered version, or nothing.
 * Otherwise the version first, then the gateway, then the PATCH.
 */
export const applyEvent = async (event: GatewayEvent, book: Book): ApplyAnswer => {
  const observed = observeEvent(event);
  if (observed.ok) return applyInTurn(observed.value, book);
  if (observed.error.kind === "misshapen") return applyInTurn(observed.error, book);
  return ok({ kind: "ignored", why: "it concerns no payment" });
};
