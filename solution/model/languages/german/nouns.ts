import type { Noun } from "../language.ts";

/** Names of the tables. */
export const nouns: Readonly<Record<string, Noun>> = {
  Payment: { one: "Zahlung", many: "Zahlungen" },
  Refund: { one: "Rückerstattung", many: "Rückerstattungen" },
  Dispute: { one: "Zahlungsanfechtung", many: "Zahlungsanfechtungen" },
  "Payment action": { one: "Zahlungsaktion", many: "Zahlungsaktionen" },
  "Payment attempt": { one: "Zahlungsversuch", many: "Zahlungsversuche" },
  "Payment profile": { one: "Zahlungsprofil", many: "Zahlungsprofile" },
  "Gateway event": { one: "Gateway-Ereignis", many: "Gateway-Ereignisse" },
  "Server status": { one: "Serverstatus", many: "Serverzustände" },
  Reconciliation: { one: "Abgleich", many: "Abgleiche" },
};
