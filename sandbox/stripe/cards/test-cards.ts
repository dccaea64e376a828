import type { CardBehaviour, Verdict } from "./behaviour.ts";
import { type Decline, declines } from "./declines.ts";

const approved: Verdict = { kind: "approved" };
const declined = (decline: Decline): Verdict => ({ kind: "declined", decline });

const usual: Omit<CardBehaviour, "number" | "testIds"> = {
  brand: "visa",
  funding: "credit",
  country: "US",
  verdict: approved,
  authentication: "none",
  attachable: true,
  risk: "normal",
  checks: { cvc: "pass", postalCode: "pass", line1: "pass" },
  refund: "succeeds",
  bypassPending: false,
};

/** `ids`: what follows pm_card_, separated by spaces. */
const card = (number: string, ids: string, differences: Partial<CardBehaviour> = {}): CardBehaviour => ({
  ...usual,
  number,
  testIds: ids.split(" ").flatMap((id) => (id === "" ? [] : [`pm_card_${id}`])),
  ...differences,
});

const refusing = (number: string, ids: string, decline: Decline): CardBehaviour =>
  card(number, ids, { verdict: declined(decline), attachable: false });

const checking = (number: string, checks: Partial<CardBehaviour["checks"]>): CardBehaviour =>
  card(number, "", { checks: { ...usual.checks, ...checks } });

const brands: readonly CardBehaviour[] = [
  card("4242424242424242", "visa us"),
  card("4000056655665556", "visa_debit", { funding: "debit" }),
  card("5555555555554444", "mastercard", { brand: "mastercard" }),
  card("2223003122003222", "", { brand: "mastercard" }),
  card("5200828282828210", "mastercard_debit", { brand: "mastercard", funding: "debit" }),
  card("5105105105105100", "mastercard_prepaid", { brand: "mastercard", funding: "prepaid" }),
  card("378282246310005", "amex amex_threeDSecureNotSupported", { brand: "amex" }),
  card("371449635398431", "", { brand: "amex" }),
  card("6011111111111117", "discover", { brand: "discover" }),
  card("6011000990139424", "", { brand: "discover" }),
  card("3056930009020004", "diners", { brand: "diners" }),
  card("3566002020360505", "jcb", { brand: "jcb", country: "JP" }),
  card("6200000000000005", "unionpay", { brand: "unionpay", country: "CN" }),
];

const refusals: readonly CardBehaviour[] = [
  refusing("4000000000000002", "visa_chargeDeclined chargeDeclined", declines.generic),
  refusing(
    "4000000000009995",
    "visa_chargeDeclinedInsufficientFunds chargeDeclinedInsufficientFunds",
    declines.insufficientFunds,
  ),
  refusing("4000000000009987", "visa_chargeDeclinedLostCard chargeDeclinedLostCard", declines.lost),
  refusing("4000000000009979", "visa_chargeDeclinedStolenCard chargeDeclinedStolenCard", declines.stolen),
  refusing("4000000000000069", "chargeDeclinedExpiredCard", declines.expired),
  refusing("4000000000000127", "chargeDeclinedIncorrectCvc", declines.incorrectCvc),
  refusing("4000000000000119", "chargeDeclinedProcessingError", declines.processingError),
  refusing(
    "4000000000006975",
    "visa_chargeDeclinedVelocityLimitExceeded chargeDeclinedVelocityLimitExceeded",
    declines.velocity,
  ),
  card("4000000000000341", "chargeCustomerFail", { verdict: declined(declines.generic) }),
];

const risky: readonly CardBehaviour[] = [
  card("4100000000000019", "radarBlock", { verdict: { kind: "blocked" }, risk: "highest" }),
  // "May be blocked": Radar's own rule, which the sandbox's account keeps, blocks the highest risk.
  card("4000000000004954", "riskLevelHighest", { verdict: { kind: "blocked" }, risk: "highest" }),
  card("4000000000009235", "riskLevelElevated", { risk: "elevated" }),
  checking("4000000000000101", { cvc: "fail" }),
  checking("4000000000000036", { postalCode: "fail" }),
  checking("4000000000000028", { line1: "fail" }),
  checking("4000000000000010", { postalCode: "fail", line1: "fail" }),
  checking("4000000000000044", { postalCode: "unavailable", line1: "unavailable" }),
];

/** The payment goes through; what comes after is in reactions.ts, and how a refund goes is here. */
const later: readonly CardBehaviour[] = [
  card("4000000000000259", "createDispute"),
  card("4000000000002685", "createDisputeProductNotReceived"),
  card("4000000000001976", "createDisputeInquiry"),
  card("4000000000005423", "createIssuerFraudRecord"),
  card("4000000404000079", "createMultipleDisputes"),
  card("4000000404000038", "createCe3EligibleDispute"),
  card("4000000000007726", "pendingRefund", { refund: "pending-first" }),
  card("4000000000005126", "refundFail", { refund: "fails-later" }),
  card("4000000000000077", "bypassPending", { bypassPending: true }),
  card("4000003720000278", "bypassPendingInternational", { bypassPending: true, country: "IE" }),
  card("4000000000001208", ""),
  card("4000000000003725", ""),
];

const authenticated: readonly CardBehaviour[] = [
  card("4000002500003155", "authenticationRequiredOnSetup", {
    authentication: "required-unless-set-up",
    country: "FR",
  }),
  card("4000002760003184", "authenticationRequired", { authentication: "required", country: "DE" }),
  card("4000003800000446", "authenticationRequiredSetupForOffSession", { authentication: "set-up", country: "IT" }),
  card("4000008260003178", "authenticationRequiredChargeDeclinedInsufficientFunds", {
    authentication: "required",
    verdict: declined(declines.insufficientFunds),
    country: "GB",
  }),
  card("4000000000003220", "threeDSecure2Required", { authentication: "required" }),
  card("4000008400000027", "", { authentication: "required" }),
  card("4000008400001629", "threeDSecureRequiredChargeDeclined", {
    authentication: "required",
    verdict: declined(declines.generic),
  }),
  // The look-up of the bank fails, so that nobody is asked and the bank declines.
  card("4000008400001280", "threeDSecureRequiredProcessingError", { verdict: declined(declines.generic) }),
  card("4000000000003055", "threeDSecureOptional", { authentication: "optional" }),
  card("4000000000003097", "threeDSecureOptionalProcessingError"),
  card("4000000032200000", "", { authentication: "frictionless" }),
];

const cards = [...brands, ...refusals, ...risky, ...later, ...authenticated];

const byNumber = new Map(cards.map((one) => [one.number, one]));
const byTestId = new Map(cards.flatMap((one) => one.testIds.map((id) => [id, one] as const)));

/** Digits only. */
export const testCardOf = (number: string): CardBehaviour | undefined => byNumber.get(number);

export const testCardNamed = (testId: string): CardBehaviour | undefined => byTestId.get(testId);

/** Every card, for tables in tests and on pages. */
export const testCards: readonly CardBehaviour[] = cards;
