import { formatMoney, type Money, type MoneyRefusal } from "../../../core/money.ts";
import { payerSentence } from "../../../core/reason-sentences.ts";
import type { Reason } from "../../../core/reasons.ts";
import { unreachable } from "../../../core/result.ts";
import type { DataverseFault } from "../../ports/dataverse.ts";
import type { GatewayFault } from "../../ports/gateway.ts";
import { type GuardFault, guardSentences } from "../guard/guard.ts";

/** The attempt will not be carried out, and nothing was moved: `message` is for the payer. */
export interface Refusal {
  readonly kind: "refusal";
  readonly reason: Reason;
  readonly code: string;
  readonly message: string;
}

/** Something was down or undecided: the same attempt is taken up again. */
export interface Postponed {
  readonly kind: "postponed";
  readonly why: string;
  readonly afterMs?: number;
}

export type PayFault = Refusal | Postponed;

export const refusal = (reason: Reason, code: string, message = payerSentence(reason)): Refusal => ({
  kind: "refusal",
  reason,
  code,
  message,
});

export const postponed = (why: string, afterMs?: number): Postponed =>
  afterMs === undefined ? { kind: "postponed", why } : { kind: "postponed", why, afterMs };

const shown = (money: Money): string => formatMoney(money, "en");

/** An amount that cannot be charged, in words. */
export const refusalOfMoney = (fault: MoneyRefusal): Refusal => {
  switch (fault.kind) {
    case "unknown-currency":
      return refusal("rejected_currency", fault.kind);
    case "not-a-number":
    case "not-positive":
      return refusal("rejected_amount", fault.kind, "There is nothing to pay here: the amount is empty or zero.");
    case "fraction-of-minor-unit":
      return refusal(
        "rejected_amount",
        fault.kind,
        "This amount has more decimals than its currency can be charged in. Nothing was charged.",
      );
    case "below-minimum":
      return refusal("rejected_amount", fault.kind, `The smallest amount that can be paid is ${shown(fault.minimum)}.`);
    case "too-large":
      return refusal("rejected_amount", fault.kind, `The largest amount that can be paid is ${shown(fault.maximum)}.`);
    default:
      return unreachable(fault);
  }
};

/** Dataverse in trouble is a reason to wait; a refusal for good is somebody's configuration. */
export const faultOfDataverse = (fault: DataverseFault): PayFault => {
  if (fault.kind === "unavailable") return postponed(fault.detail, fault.retryAfterMs);
  if (fault.kind === "refused") {
    return refusal("rejected_profile", fault.code || String(fault.status), payerSentence("rejected_profile"));
  }
  return postponed(fault.kind);
};

/** No money may move here: the environment is a copy, or the attempt came along with the copy. */
export const faultOfGuard = (fault: GuardFault): PayFault =>
  fault.kind === "unknown"
    ? faultOfDataverse(fault.fault)
    : refusal("rejected_profile", `environment_${fault.kind}`, `${guardSentences[fault.kind]} Nothing was charged.`);

const notEnabled = "Stripe has not allowed payments by telephone for this account. Nothing was charged.";

const amountCodes = new Set(["amount_too_small", "amount_too_large", "parameter_invalid_integer"]);

/** Stripe refused the payment itself: the amount or currency, else something that only the maker can mend. */
export const faultOfGateway = (fault: GatewayFault): PayFault => {
  switch (fault.kind) {
    case "busy":
      return postponed("the gateway is busy", fault.retryAfterMs);
    case "doubtful":
      return postponed(fault.detail);
    case "refused":
      if (amountCodes.has(fault.code)) return refusal("rejected_amount", fault.code);
      if (fault.param?.includes("moto")) return refusal("rejected_profile", "telephone_not_enabled", notEnabled);
      if (fault.param === "currency") return refusal("rejected_currency", fault.code);
      return refusal("rejected_profile", fault.code);
    case "not-found":
    case "unexpected-state":
    case "declined":
      return postponed(fault.kind);
    default:
      return unreachable(fault);
  }
};
