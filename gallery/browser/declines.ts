import { hostReasons } from "../../core/host-reasons.ts";
import { reasons } from "../../core/reasons.ts";
import { reasonKey } from "../../PaymentControl/strings/string-keys.ts";
import type { PaymentState } from "../../PaymentControl/state/payment-state.ts";

const rejections = [
  "rejected_amount_changed",
  "rejected_currency",
  "rejected_amount",
  "rejected_profile",
  "rejected_row",
  "other_visitor",
  "too_many_attempts",
];

const stateOf = (reason: string): PaymentState => ({
  kind: rejections.includes(reason) ? "rejected" : "declined",
  why: { kind: "reason", reason },
});

const slug = (reason: string): string => {
  const kind = rejections.includes(reason) ? "rejected" : "declined";
  return `${kind}-${reason.replace(/^rejected_/, "")}`.replaceAll("_", "-");
};

/** One for every reason that a payer can be told, the generic ones included. */
export const reasonStates: Readonly<Record<string, PaymentState>> = Object.fromEntries(
  [...Object.keys(reasons), ...Object.keys(hostReasons), "too_many_attempts"]
    .filter((reason) => reasonKey(reason) !== undefined)
    .map((reason) => [slug(reason), stateOf(reason)]),
);
