import type { Noun } from "../language.ts";

/** Names of the tables. */
export const nouns: Readonly<Record<string, Noun>> = {
  Payment: { one: "Paiement", many: "Paiements" },
  Refund: { one: "Remboursement", many: "Remboursements" },
  Dispute: { one: "Litige", many: "Litiges" },
  "Payment action": { one: "Action de paiement", many: "Actions de paiement", feminine: true },
  "Payment attempt": { one: "Tentative de paiement", many: "Tentatives de paiement", feminine: true },
  "Payment profile": { one: "Profil de paiement", many: "Profils de paiement" },
  "Gateway event": { one: "Événement de la passerelle", many: "Événements de la passerelle" },
  "Server status": { one: "État du serveur", many: "États du serveur" },
  Reconciliation: { one: "Rapprochement", many: "Rapprochements" },
};
