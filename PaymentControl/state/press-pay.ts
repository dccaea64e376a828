import type { AttemptRequest } from "../../core/attempt.ts";
import { createReplyKey } from "../../core/sealing.ts";
import type { ReplyKeyPair } from "../../core/sealing.ts";
import { noteOf } from "../dataverse/page-memory.ts";
import type { HandOver } from "../dataverse/payment-host.ts";
import { followAttempt } from "./follow-attempt.ts";
import type { Explanation } from "./payment-state.ts";
import { canPay } from "./payment-state.ts";
import { addressToReturnTo } from "./returned.ts";
import { settle } from "./settle.ts";
import type { OpenForm } from "./store.ts";
import type { Visit } from "./visit.ts";

/** A lost answer may have left a request on its way: absent counts only after this long. */
const lateArrivalMs = 12_000;

const declined = (visit: Visit, why: Explanation): void => settle(visit, { kind: "declined", why });

/** Nothing went to our server yet, so nothing can have been charged. */
const saidOrNotCharged = (sentence: string): Explanation =>
  sentence === "" ? { kind: "not-charged" } : { kind: "said", sentence };

const requestOf = (
  visit: Visit,
  form: OpenForm,
  parts: Pick<AttemptRequest, "attempt" | "confirmationToken" | "replyKey">,
): AttemptRequest => ({
  ...parts,
  profile: form.description.profile.id,
  recordTable: visit.source.table,
  recordId: visit.source.record,
  amount: form.description.amount,
  currency: form.money.currency.toUpperCase(),
  returnTo: addressToReturnTo(
    visit.ports.pageAddress(),
    noteOf(`${visit.source.table}:${visit.source.record}`, parts.attempt),
  ),
});

const followHandOver = (
  visit: Visit,
  form: OpenForm,
  sent: { readonly attempt: string; readonly key: ReplyKeyPair; readonly handed: HandOver },
): Promise<void> => {
  const { attempt, key, handed } = sent;
  if (handed.kind === "refused") {
    const why: Explanation = { kind: "said", sentence: handed.sentence };
    return Promise.resolve(settle(visit, { kind: "rejected", why }));
  }
  if (handed.kind === "denied") return Promise.resolve(declined(visit, { kind: "denied" }));
  const isLost = handed.kind === "failed";
  if (isLost && !handed.rolledBack) visit.store.dispatch({ kind: "doubted" });
  return followAttempt(visit, {
    attempt,
    key,
    money: form.money,
    answer: isLost ? undefined : handed.answer,
    isBack: false,
    absentAfterMs: isLost ? (handed.rolledBack ? 0 : lateArrivalMs) : undefined,
  });
};

const hand = async (visit: Visit, form: OpenForm, keyOfReply: Promise<ReplyKeyPair | undefined>): Promise<void> => {
  const attempt = visit.ports.newGuid();
  const token = await form.frame.createToken(attempt);
  if (visit.signal.aborted) return;
  if (!token.ok) return declined(visit, saidOrNotCharged(token.error));
  const key = await keyOfReply;
  if (key === undefined) return declined(visit, { kind: "not-charged" });
  const request = requestOf(visit, form, { attempt, confirmationToken: token.value, replyKey: key.publicKey });
  const handed = await visit.host.handOver(request);
  if (!visit.signal.aborted) await followHandOver(visit, form, { attempt, key, handed });
};

/** One press of Pay: a second one while it lasts does nothing, since the state changes before anything is awaited. */
export const pressPay = async (visit: Visit): Promise<void> => {
  const { state, form } = visit.store.snapshot();
  if (!canPay(state) || form === undefined || !form.isDrawn) return;
  visit.store.dispatch({ kind: "pressed" });
  // At once, before any wait: wallets open only straight from the payer's own press.
  const submitted = form.frame.submit();
  const key = createReplyKey().catch(() => undefined);
  const submission = await submitted;
  if (visit.signal.aborted) return;
  if (submission.kind === "incomplete") return visit.store.dispatch({ kind: "incomplete" });
  if (submission.kind === "failed") return declined(visit, saidOrNotCharged(submission.sentence));
  await hand(visit, form, key);
};
