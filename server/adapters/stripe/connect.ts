import Stripe from "stripe";

/** Pinned: the shapes that core/ reads are this version's. */
export const apiVersion = "2026-10-28.endive";

/**
 * The official SDK. Its own retries carry our idempotency keys, so the repetition of a write is a replay.
 * `baseUrl` is Stripe's own address unless a stand-in is used.
 */
export const connectStripe = (secretKey: string, baseUrl?: string): Stripe => {
  const base = baseUrl ? new URL(baseUrl) : undefined;
  const address = base && {
    host: base.hostname,
    port: base.port || (base.protocol === "https:" ? "443" : "80"),
    protocol: base.protocol === "https:" ? ("https" as const) : ("http" as const),
  };
  return new Stripe(secretKey, { apiVersion, maxNetworkRetries: 2, timeout: 30_000, telemetry: false, ...address });
};
