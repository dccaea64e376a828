import { createHmac } from "node:crypto";
import type { Chance } from "../chaos/chance.ts";

export const secret = "whsec_fuzz";
/** Unix seconds; time stands still. */
export const now = 1_800_000_000;

export const hmac = (body: Buffer, at: number | string, by = secret): string =>
  createHmac("sha256", by).update(`${at}.`).update(body).digest("hex");

export const goodSignature = (body: Buffer, at = now): string => `t=${at},v1=${hmac(body, at)}`;

type Header = (body: Buffer, chance: Chance) => string | undefined;

/** What others send in its place, or what gets garbled on its way. */
const headers: readonly Header[] = [
  () => undefined,
  () => "",
  () => "t=,v1=",
  () => "t=abc,v1=def",
  (body) => `t=${now},v1=${hmac(body, now, "whsec_other")}`,
  (body) => `t=${now},v1=${hmac(body, now, "")}`,
  (body) => `t=${now},v0=${hmac(body, now)}`,
  (body) => `v1=${hmac(body, now)}`,
  (body) => `t=${now},v1=${hmac(body, now).toUpperCase()}`,
  (body) => `t=${now},v1=${hmac(body, now).slice(0, 63)}`,
  (body) => `t=${now},v1=${hmac(body, now)}00`,
  (body) => goodSignature(body, now - 301),
  (body) => goodSignature(body, now + 301),
  (body) => goodSignature(body, -now),
  (body) => `t=${now - 400},t=${now},v1=${hmac(body, now - 400)}`,
  // An old one played again, with a fresh stamp beside its own.
  (body) => `t=${now},t=${now - 400},v1=${hmac(body, now - 400)}`,
  (body) => `t=${now - 400}, t=${now},v1=${hmac(body, now - 400)}`,
  (body) => `t=${now - 400},v1=${hmac(body, now - 400)},t=${now}`,
  (body) => `t=${now},v1=${hmac(body, now + 1)}`,
  (body) => `t=${now}1,v1=${hmac(body, now)}`,
  (body) => `T=${now},V1=${hmac(body, now)}`,
  (body) => `t=${now};v1=${hmac(body, now)}`,
  (body) => `t=0x${now.toString(16)},v1=${hmac(body, `0x${now.toString(16)}`)}`,
  (body) => `t=${now}.0,v1=${hmac(body, `${now}.0`)}`,
  (_body, chance) => `t=${now},v1=${Array.from({ length: 64 }, () => chance.whole(0, 15).toString(16)).join("")}`,
  (_body, chance) =>
    Array.from({ length: chance.whole(1, 200) }, () => String.fromCharCode(chance.whole(32, 126))).join(""),
  (_body, chance) => `t=${now},${"v1=00,".repeat(chance.whole(1, 2000))}`,
];

/** A header that is not (or not surely) good for this body. */
export const oddSignature = (body: Buffer, chance: Chance): string | undefined =>
  (headers[chance.whole(0, headers.length - 1)] ?? (() => undefined))(body, chance);

/** Good ones in unusual clothes. */
export const unusualSignature = (body: Buffer, chance: Chance): string =>
  chance.one([
    goodSignature(body),
    goodSignature(body, now - 300),
    goodSignature(body, now + 300),
    `t=${now},v1=${hmac(body, now, "whsec_older")},v1=${hmac(body, now)}`,
    `t=${now},v1=${hmac(body, now)},v0=${hmac(body, now, "other")}`,
  ]);

/**
 * Whether anybody who knows the secret made this header for these bytes within five minutes: worked out anew, by the
 * rule in Stripe's documentation and not by the code that is tried.
 */
export const isSigned = (body: Buffer, header: string | undefined): boolean => {
  const parts = (header ?? "").split(",").map((part) => part.split("="));
  const stamps = parts.flatMap(([name, value]) => (name === "t" && value !== undefined ? [value] : []));
  const signed = parts.flatMap(([name, value]) => (name === "v1" && value !== undefined ? [value] : []));
  return stamps.some((at) => Math.abs(now - Number(at)) <= 300 && signed.includes(hmac(body, at)));
};
