import type { SandboxClock } from "../../clock.ts";

/** An answer, ready to be written. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a key stands for so far. */
type Claim =
  | { readonly kind: "new" }
  | { readonly kind: "replay"; readonly reply: Reply }
  | { readonly kind: "in-use" }
  /** Used before for another request. */
  | { readonly kind: "other-parameters" };

interface Entry {
  readonly fingerprint: string;
  readonly sinceMs: number;
  readonly reply?: Reply;
}

const keptMs = 24 * 3600 * 1000;

export interface IdempotencyKeys {
  claim(key: string, fingerprint: string): Claim;
  /** The answer is remembered and will be replayed. */
  settle(key: string, reply: Reply): void;
  /** Nothing ran: the key is as good as new. */
  release(key: string): void;
  reset(): void;
}

/** Remembers the answers to keys for 24 hours of the sandbox's clock. */
export const createIdempotencyKeys = (clock: SandboxClock): IdempotencyKeys => {
  const entries = new Map<string, Entry>();
  return {
    claim: (key, fingerprint) => {
      const entry = entries.get(key);
      if (!entry || clock.nowMs() - entry.sinceMs > keptMs) {
        entries.set(key, { fingerprint, sinceMs: clock.nowMs() });
        return { kind: "new" };
      }
      if (entry.fingerprint !== fingerprint) return { kind: "other-parameters" };
      return entry.reply ? { kind: "replay", reply: entry.reply } : { kind: "in-use" };
    },
    settle: (key, reply) => {
      const entry = entries.get(key);
      if (entry) entries.set(key, { ...entry, reply });
    },
    release: (key) => {
      entries.delete(key);
    },
    reset: () => entries.clear(),
  };
};
