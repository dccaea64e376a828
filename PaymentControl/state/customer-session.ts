import type { SessionReply } from "../../core/attempt.ts";
import { createReplyKey, unseal } from "../../core/sealing.ts";
import type { ReplyKeyPair } from "../../core/sealing.ts";
import type { Description, Payer } from "../dataverse/payment-host.ts";
import { inTime } from "./in-time.ts";
import type { Visit } from "./visit.ts";

const isReply = (value: unknown): value is SessionReply =>
  typeof value === "object" &&
  value !== null &&
  "customerSession" in value &&
  typeof value.customerSession === "string";

const secretOf = async (key: ReplyKeyPair, sealed: string): Promise<string | undefined> => {
  const text = await unseal(key.privateKey, sealed);
  const opened: unknown = text === undefined ? undefined : JSON.parse(text);
  return isReply(opened) ? opened.customerSession : undefined;
};

const ask = async (visit: Visit, profile: string): Promise<string | undefined> => {
  const key = await createReplyKey();
  const { table, record } = visit.source;
  const request = {
    ...{ session: visit.ports.newGuid(), profile, recordTable: table, recordId: record },
    replyKey: key.publicKey,
  };
  const sealed = await inTime(visit, (pause) => visit.host.session(request, pause), undefined);
  return sealed === undefined ? undefined : secretOf(key, sealed);
};

/**
 * What opens the payer's saved methods, where the profile offers them; the fields that stand for this row already keep theirs.
 * Undefined: the form opens without, as it does when the answer takes too long, and always where staff enter a card that is
 * read to them.
 */
export const customerSession = async (visit: Visit, { profile }: Description): Promise<Payer["session"]> => {
  if (!profile.savedMethods || visit.isTelephone()) return undefined;
  const { record } = visit.source;
  const standing = visit.store.snapshot().form?.payer?.session;
  if (standing?.record === record) return standing;
  const secret = await ask(visit, profile.id).catch(() => undefined);
  return secret === undefined ? undefined : { record, secret };
};
