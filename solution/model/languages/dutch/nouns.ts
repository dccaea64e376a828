import type { Noun } from "../language.ts";

/** Names of the tables. */
export const nouns: Readonly<Record<string, Noun>> = {
  Payment: { one: "Betaling", many: "Betalingen" },
  Refund: { one: "Terugbetaling", many: "Terugbetalingen" },
  Dispute: { one: "Geschil", many: "Geschillen" },
  "Payment action": { one: "Betalingsactie", many: "Betalingsacties" },
  "Payment attempt": { one: "Betalingspoging", many: "Betalingspogingen" },
  "Payment profile": { one: "Betalingsprofiel", many: "Betalingsprofielen" },
  "Gateway event": { one: "Gatewaygebeurtenis", many: "Gatewaygebeurtenissen" },
  "Server status": { one: "Serverstatus", many: "Serverstatussen" },
  Reconciliation: { one: "Afstemming", many: "Afstemmingen" },
};
