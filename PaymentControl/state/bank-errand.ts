import type { AttemptReply } from "../../core/attempt.ts";
import { createReplyKey, unseal } from "../../core/sealing.ts";
import type { ReplyKeyPair } from "../../core/sealing.ts";
import type { LookOptions } from "../dataverse/payment-host.ts";
import type { PaymentFrame } from "../stripe/payment-frame.ts";
import { settle } from "./settle.ts";
import type { Visit } from "./visit.ts";

/** What follows from an answer that asks for the bank's step. */
export type Errand =
  /** Nothing yet: keep looking. */
  | { readonly kind: "wait" }
  /** Something was done here: ask at once. */
  | { readonly kind: "ask"; readonly wish: LookOptions }
  /** The payer completes it elsewhere, or starts again. */
  | { readonly kind: "over" };

export type BankErrand = (reply: string | undefined) => Promise<Errand>;

const wait: Errand = { kind: "wait" };
const over: Errand = { kind: "over" };

const isReply = (value: unknown): value is AttemptReply =>
  typeof value === "object" && value !== null && "clientSecret" in value && typeof value.clientSecret === "string";

/** The client secret, or undefined when the reply was sealed to another key. */
const secretOf = async (key: ReplyKeyPair, reply: string): Promise<string | undefined> => {
  const text = await unseal(key.privateKey, reply);
  const opened: unknown = text === undefined ? undefined : JSON.parse(text);
  return isReply(opened) ? opened.clientSecret : undefined;
};

const take = async (visit: Visit, frame: PaymentFrame, secret: { text: string; isFound: boolean }): Promise<Errand> => {
  const { store, signal } = visit;
  store.dispatch({ kind: "bank-asked" });
  const step = await frame.takeBankStep(secret.text, secret.isFound);
  if (signal.aborted) return over;
  if (step.kind === "waiting") {
    const state = { kind: "waiting", instructions: step.instructions } as const;
    // Found on a reload, it was told before.
    if (secret.isFound) store.dispatch({ kind: "settled", state });
    else settle(visit, state, { reference: secret.text.split("_secret_")[0] });
    return over;
  }
  if (step.kind === "elsewhere") {
    store.dispatch({ kind: "released" });
    return over;
  }
  store.dispatch({ kind: "bank-left" });
  return { kind: "ask", wish: { touch: true } };
};

/**
 * Takes the bank's step once an attempt. After a reload the reply is sealed to a key that went with the page: a touch
 * with a new key has the server seal it anew. `isBack`: the step is already behind the payer.
 */
export const bankErrand = (
  visit: Visit,
  start: { readonly key: ReplyKeyPair | undefined; readonly isBack: boolean },
): BankErrand => {
  let key = start.key;
  let isTaken = start.isBack;
  return async (reply) => {
    const frame = visit.store.snapshot().form?.frame;
    if (isTaken || frame === undefined) return wait;
    if (key === undefined) {
      key = await createReplyKey();
      return { kind: "ask", wish: { touch: true, replyKey: key.publicKey } };
    }
    const text = reply === undefined ? undefined : await secretOf(key, reply);
    if (text === undefined || visit.signal.aborted) return wait;
    isTaken = true;
    return take(visit, frame, { text, isFound: start.key === undefined });
  };
};
