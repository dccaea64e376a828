import type { Noun } from "../language.ts";

/** Names of the tables. */
export const nouns: Readonly<Record<string, Noun>> = {
  Payment: { one: "Pagamento", many: "Pagamentos" },
  Refund: { one: "Reembolso", many: "Reembolsos" },
  Dispute: { one: "Contestação", many: "Contestações", feminine: true },
  "Payment action": { one: "Ação de pagamento", many: "Ações de pagamento", feminine: true },
  "Payment attempt": { one: "Tentativa de pagamento", many: "Tentativas de pagamento", feminine: true },
  "Payment profile": { one: "Perfil de pagamento", many: "Perfis de pagamento" },
  "Gateway event": { one: "Evento do gateway", many: "Eventos do gateway" },
  "Server status": { one: "Status do servidor", many: "Status dos servidores" },
  Reconciliation: { one: "Conciliação", many: "Conciliações", feminine: true },
};
