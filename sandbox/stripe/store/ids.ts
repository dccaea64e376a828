import { createHash, randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const base62 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");

/** Random letters are made by the page: a payment alone takes half a dozen ids. */
const pool = { letters: "", used: 0 };
const pageLength = 4096;

const randomLetters = (length: number): string => {
  if (pool.used + length > pool.letters.length) {
    pool.letters = base62(randomBytes(pageLength));
    pool.used = 0;
  }
  pool.used += length;
  return pool.letters.slice(pool.used - length, pool.used);
};

/** A name in Stripe's manner: the prefix, then letters and digits that neither sort nor repeat. */
export const newId = (prefix: string, length = 24): string => `${prefix}${randomLetters(length)}`;

/** The same number of a card or an account gives the same fingerprint. */
export const fingerprintOf = (number: string): string =>
  base62(createHash("sha256").update(number).digest().subarray(0, 16));

/** Digits that look like what a network or a bank hands out; the same seed gives the same digits. */
export const digitsOf = (seed: string, length: number): string =>
  Array.from(createHash("sha256").update(seed).digest().subarray(0, length), (byte) => byte % 10).join("");

/** What stands before the random part of an id: payments and what hangs on them carry a 3, the rest a 1 or nothing. */
export const prefixes = {
  payment_intent: "pi_3",
  charge: "ch_3",
  payment: "py_3",
  refund: "re_3",
  payment_refund: "pyr_1",
  balance_transaction: "txn_3",
  dispute: "du_1",
  early_fraud_warning: "issfr_1",
  review: "prv_1",
  payment_method: "pm_1",
  customer: "cus_",
  event: "evt_1",
  webhook_endpoint: "we_1",
  confirmation_token: "ctoken_1",
  request: "req_",
  mandate: "mandate_1",
} as const;
