import type { AttemptRequest } from "../../core/attempt.ts";
import { createReplyKey } from "../../core/sealing.ts";
import type { ReplyKeyPair } from "../../core/sealing.ts";
import { noteOf } from "../dataverse/page-memory.ts";
import type { HandOver } from "../dataverse/payment-host.ts";
import type { ExpressPress, PaymentFrame } from "../stripe/payment-frame.ts";
import { followAttempt } from "./follow-attempt.ts";
import type { Explanation } from "./payment-state.ts";
import { canPay } from "./payment-state.ts";
import { addressToReturnTo } from "./returned.ts";
import { settle } from "./settle.ts";
import type { OpenForm } from "./store.ts";
import { refusedPress } from "./told-by-host.ts";
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
  ...(visit.isTelephone() ? { telephone: true } : {}),
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
    return Promise.resolve(settle(visit, refusedPress(handed)));
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

/** What is pressed: the button below the fields, or a wallet's. */
interface Press extends Pick<PaymentFrame, "submit" | "createToken"> {
  /** What a wallet wants to know, when nothing is handed over. */
  readonly failed?: () => void;
}

const hand = async (
  visit: Visit,
  { form, press }: { readonly form: OpenForm; readonly press: Press },
  keyOfReply: Promise<ReplyKeyPair | undefined>,
): Promise<void> => {
  const attempt = visit.ports.newGuid();
  const token = await press.createToken(attempt);
  const key = token.ok ? await keyOfReply : undefined;
  if (visit.signal.aborted) return;
  if (!token.ok || key === undefined) {
    press.failed?.();
    return declined(visit, token.ok ? { kind: "not-charged" } : saidOrNotCharged(token.error));
  }
  const request = requestOf(visit, form, { attempt, confirmationToken: token.value, replyKey: key.publicKey });
  const handed = await visit.host.handOver(request);
  if (!visit.signal.aborted) await followHandOver(visit, form, { attempt, key, handed });
};

const submitted = async (visit: Visit, press: Press): Promise<boolean> => {
  const submission = await press.submit();
  if (visit.signal.aborted) return false;
  if (submission.kind === "complete") return true;
  press.failed?.();
  if (submission.kind === "incomplete") visit.store.dispatch({ kind: "incomplete" });
  else declined(visit, saidOrNotCharged(submission.sentence));
  return false;
};

/** One press of Pay: a second one while it lasts does nothing, since the state changes before anything is awaited. */
export const pressPay = async (visit: Visit, wallet?: ExpressPress): Promise<void> => {
  const { state, form } = visit.store.snapshot();
  if (!canPay(state) || form === undefined || !form.isDrawn) return wallet?.failed();
  const press: Press = wallet ?? form.frame;
  visit.store.dispatch({ kind: "pressed" });
  // At once, before any wait: wallets open only straight from the payer's own press.
  const isSubmitted = submitted(visit, press);
  const key = createReplyKey().catch(() => undefined);
  if (await isSubmitted) await hand(visit, { form, press }, key);
};
