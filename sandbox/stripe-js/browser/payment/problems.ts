import { cardShapeOf, passesLuhn } from "./card-brand.ts";
import { digitsOf } from "./formatting.ts";
import type { Entries, FieldName } from "./form-state.ts";
import { ibanProblem } from "./iban.ts";

/** Stripe's codes for what is wrong with an entry. */
export type ProblemCode =
  | "incomplete_number"
  | "invalid_number"
  | "incomplete_expiry"
  | "invalid_expiry"
  | "invalid_expiry_month_past"
  | "invalid_expiry_year_past"
  | "invalid_expiry_year"
  | "incomplete_cvc"
  | "incomplete_zip"
  | "invalid_zip"
  | "incomplete_name"
  | "incomplete_email"
  | "invalid_email"
  | "incomplete_iban"
  | "invalid_iban"
  | "incomplete_payment_details";

type Check = (entries: Entries, now: Date) => ProblemCode | undefined;

const number: Check = (entries) => {
  const digits = digitsOf(entries.number);
  const { lengths } = cardShapeOf(digits);
  if (!lengths.includes(digits.length)) return "incomplete_number";
  return passesLuhn(digits) ? undefined : "invalid_number";
};

/** Month 1–12 and full year of `MM / YY`; undefined while incomplete. */
export const expiryOf = (text: string): { readonly month: number; readonly year: number } | undefined => {
  const digits = digitsOf(text);
  if (digits.length !== 4) return undefined;
  return { month: Number(digits.slice(0, 2)), year: 2000 + Number(digits.slice(2)) };
};

const furthestYears = 50;

const expiry: Check = (entries, now) => {
  const read = expiryOf(entries.expiry);
  if (read === undefined) return "incomplete_expiry";
  if (read.month < 1 || read.month > 12) return "invalid_expiry";
  if (read.year < now.getFullYear()) return "invalid_expiry_year_past";
  if (read.year > now.getFullYear() + furthestYears) return "invalid_expiry_year";
  const past = read.year === now.getFullYear() && read.month < now.getMonth() + 1;
  return past ? "invalid_expiry_month_past" : undefined;
};

const cvc: Check = (entries) => {
  const { cvcLength } = cardShapeOf(digitsOf(entries.number));
  return digitsOf(entries.cvc).length === cvcLength ? undefined : "incomplete_cvc";
};

const postalForms: Readonly<Record<string, { readonly whole: RegExp; readonly shortest: number }>> = {
  US: { whole: /^\d{5}(-?\d{4})?$/, shortest: 5 },
  PR: { whole: /^\d{5}(-?\d{4})?$/, shortest: 5 },
  CA: { whole: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, shortest: 6 },
  GB: { whole: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, shortest: 5 },
};

const postalCode: Check = (entries) => {
  const form = postalForms[entries.country];
  const text = entries.postalCode.trim();
  if (form === undefined || form.whole.test(text)) return undefined;
  return text.length < form.shortest ? "incomplete_zip" : "invalid_zip";
};

const email: Check = (entries) => {
  const text = entries.email.trim();
  if (text === "") return "incomplete_email";
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text) ? undefined : "invalid_email";
};

const checks: Readonly<Record<FieldName, Check>> = {
  number,
  expiry,
  cvc,
  country: () => undefined,
  postalCode,
  name: (entries) => (entries.name.trim() === "" ? "incomplete_name" : undefined),
  email,
  iban: (entries) => ibanProblem(entries.iban),
};

/** What is wrong with one field, or undefined. `now` decides what has expired. */
export const problemOf = (field: FieldName, entries: Entries, now: Date): ProblemCode | undefined =>
  checks[field](entries, now);
