import type { Evidence } from "./judge/evidence.ts";

/** Leads from an intent, a source row, or what hangs on them, back to the history. "?" when nothing does. */
export const originsOf = (
  { stripe, rows }: Evidence,
  orders: ReadonlyMap<string, string>,
): ((of: string) => string) => {
  const origins = new Map<string, string>(orders);
  const follow = (of: unknown, to: unknown): void => {
    const history = origins.get(String(to));
    if (history !== undefined && !origins.has(String(of))) origins.set(String(of), history);
  };
  for (const { id, metadata } of stripe.intents) if (metadata["history"]) origins.set(id, metadata["history"]);
  for (const row of rows.payments) {
    follow(row["cfl_paymentid"], row["cfl_sourceid"]);
    follow(row["cfl_gatewayreference"], row["cfl_sourceid"]);
    follow(row["cfl_paymentid"], row["cfl_gatewayreference"]);
  }
  for (const { id, metadata } of stripe.intents) follow(id, metadata["cfl_payment"]);
  for (const row of rows.refunds) follow(row["cfl_refundid"], row["_cfl_paymentid_value"]);
  for (const { id, intent } of stripe.events) follow(id, intent);
  return (of) => origins.get(of) ?? "?";
};
