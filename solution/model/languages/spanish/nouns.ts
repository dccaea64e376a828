import type { Noun } from "../language.ts";

/** Names of the tables. */
export const nouns: Readonly<Record<string, Noun>> = {
  Payment: { one: "Pago", many: "Pagos" },
  Refund: { one: "Reembolso", many: "Reembolsos" },
  Dispute: { one: "Disputa", many: "Disputas", feminine: true },
  "Payment action": { one: "Acción de pago", many: "Acciones de pago", feminine: true },
  "Payment attempt": { one: "Intento de pago", many: "Intentos de pago" },
  "Payment profile": { one: "Perfil de pago", many: "Perfiles de pago" },
  "Gateway event": { one: "Evento de la pasarela", many: "Eventos de la pasarela" },
  "Server status": { one: "Estado del servidor", many: "Estados del servidor" },
  Reconciliation: { one: "Conciliación", many: "Conciliaciones", feminine: true },
};
