import { gunzipSync, gzipSync } from "node:zlib";
import { err, ok, type Result } from "../../../core/result.ts";
import { type InboxItem, type ItemKind } from "../../ports/inbox.ts";
import { pointTo, shrink } from "./shrink.ts";

/** An item on its way through a queue. */
export interface Envelope extends InboxItem {
  /** Tries that the message's own count does not know of. */
  readonly tries: number;
  /** Why it is a dead letter. */
  readonly why?: string;
}

/** The service takes 64 KiB of text; the bytes within are a quarter less, since base64 is safe in any XML. */
const mostCharacters = 64 * 1024;
/** Far more than any body that is let in. */
const mostUnpacked = 8 * 1024 * 1024;
const gzipMark = 0x1f;

const packed = (envelope: Envelope): string | undefined => {
  const bytes = Buffer.from(JSON.stringify(envelope));
  const plain = Math.ceil(bytes.length / 3) * 4 <= mostCharacters;
  const text = (plain ? bytes : gzipSync(bytes)).toString("base64");
  return text.length <= mostCharacters ? text : undefined;
};

/** The text of a message; large ones are compressed, and an event that is too large even so keeps what is read of it. */
export const packEnvelope = (envelope: Envelope): Result<string, string> => {
  const whole = packed(envelope);
  if (whole !== undefined) return ok(whole);
  if (envelope.kind !== "gateway-event") return err(`too large for the queue: ${envelope.id}`);
  const less = packed({ ...envelope, body: shrink(envelope.body) }) ?? packed({ ...envelope, body: pointTo(envelope) });
  return less === undefined ? err(`too large for the queue: ${envelope.id.slice(0, 100)}`) : ok(less);
};

const kinds: ReadonlySet<unknown> = new Set<ItemKind>([
  "gateway-event",
  "attempt",
  "touch",
  "refund",
  "action",
  "replay",
  "notice",
]);

const isEnvelope = (value: unknown): value is Envelope => {
  if (typeof value !== "object" || value === null) return false;
  const { id, kind, lane, body, receivedAt, tries } = value as Readonly<Partial<Record<keyof Envelope, unknown>>>;
  const texts = [id, lane, body].every((text) => typeof text === "string");
  return texts && kinds.has(kind) && typeof receivedAt === "number" && typeof tries === "number";
};

/** Undefined: somebody else's message, or one of a later version. */
export const unpackEnvelope = (text: string): Envelope | undefined => {
  try {
    const bytes = Buffer.from(text, "base64");
    const plain = bytes[0] === gzipMark ? gunzipSync(bytes, { maxOutputLength: mostUnpacked }) : bytes;
    const value: unknown = JSON.parse(plain.toString("utf8"));
    return isEnvelope(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
