import { err } from "../../../core/result.ts";
import type { StripeFault } from "./fault.ts";
import type { IdempotencyKeys, Reply } from "./idempotency.ts";
import { type Envelope, replyTo } from "./reply.ts";
import type { Outcome } from "./route.ts";

const longestKey = 255;

const idempotencyFault = (status: 400 | 409, message: string, code?: "idempotency_key_in_use"): StripeFault => ({
  status,
  error: { message, type: "idempotency_error", ...(code ? { code } : {}) },
  beforeExecution: true,
});

const otherParameters = (key: string): StripeFault =>
  idempotencyFault(
    400,
    `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  );

const inUse = (key: string): StripeFault =>
  idempotencyFault(
    409,
    `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    "idempotency_key_in_use",
  );

interface Keyed {
  readonly key: string | null;
  /** Tells one request from another: method, path and body. */
  readonly fingerprint: string;
  readonly envelope: Envelope;
}

/** Runs a request at most once for its key, and repeats the first answer word for word. */
export const keyed = async (
  keys: IdempotencyKeys,
  { key, fingerprint, envelope }: Keyed,
  run: () => Promise<Outcome>,
): Promise<Reply> => {
  if (key === null) return replyTo(await run(), envelope);
  if (key.length > longestKey) {
    return replyTo(err(idempotencyFault(400, `Idempotency keys are at most ${longestKey} characters long.`)), envelope);
  }
  const claim = keys.claim(key, fingerprint);
  if (claim.kind === "other-parameters") return replyTo(err(otherParameters(key)), envelope);
  if (claim.kind === "in-use") return replyTo(err(inUse(key)), envelope);
  if (claim.kind === "replay") {
    const headers = { ...claim.reply.headers, "request-id": envelope.requestId, "idempotent-replayed": "true" };
    return { ...claim.reply, headers };
  }
  const outcome = await run();
  const reply = replyTo(outcome, envelope);
  if (!outcome.ok && outcome.error.beforeExecution) keys.release(key);
  else keys.settle(key, reply);
  return reply;
};
