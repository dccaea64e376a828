import type { Notice, Notices } from "../notify/notice.ts";
import { concernedIntent } from "./concerned-intent.ts";
import type { Outcome } from "./outcome.ts";

/** The hour when it happened at the gateway: the same for ever, however often and wherever the event is handled. */
const hourOf = ({ event, item }: Outcome): string =>
  new Date(Number.isFinite(event.created) ? event.created * 1000 : item.receivedAt).toISOString().slice(0, 13);

const noticeOf = (outcome: Outcome): readonly Notice[] => {
  const intentId = concernedIntent(outcome.event);
  if (outcome.verdict?.state !== "dead_letter" || intentId === undefined) return [];
  return [{ kind: "event-given-up", reference: outcome.event.id, payment: intentId, onceIn: hourOf(outcome) }];
};

/**
 * Hands on which events were given up, for the owners of their payments to hear: once an event, and no more than one an hour for each
 * person, since what spoils one event (a right that was taken away, a rule of the environment) mostly spoils many.
 */
export const tellOfDeadLetters = async (outcomes: readonly Outcome[], notices: Notices | undefined): Promise<void> => {
  if (notices) await Promise.all(outcomes.flatMap(noticeOf).map((notice) => notices.keep(notice)));
};
