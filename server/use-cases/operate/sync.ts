import { err, ok } from "../../../core/result.ts";
import type { CarryOut } from "./action.ts";
import { refused } from "./fault.ts";
import { settle } from "./settle.ts";
import { paymentOf, subjectOf } from "./subject.ts";

/** Reads a payment from the gateway and writes what it says. No money moves, so a copied environment may. */
export const sync: CarryOut = async (action, ports) => {
  const payment = await paymentOf(action, ports);
  if (!payment.ok) return payment;
  const { id, intentId } = payment.value;
  if (!intentId) return err(refused("Stripe knows nothing of this payment yet: nobody has tried to pay it."));
  const subject = await subjectOf({ ...payment.value, intentId }, ports);
  if (!subject.ok) return subject;
  const facts = await settle({ id, intentId }, ports);
  return facts.ok ? ok(`Read from Stripe: ${facts.value.status.replaceAll("_", " ")}.`) : facts;
};
