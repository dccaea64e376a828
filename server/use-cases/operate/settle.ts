import type { PaymentFacts } from "../../../core/projection.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { ofLedger, type OperateFault } from "./fault.ts";
import type { OperatePorts } from "./ports.ts";

/** Reads what became of a payment and writes it; attempts that were left open follow. */
export const settle = async (
  payment: { readonly id: string; readonly intentId: string },
  ports: OperatePorts,
): Promise<Result<PaymentFacts, OperateFault>> => {
  const settled = await ports.ledger.refetch(payment);
  if (!settled.ok) return err(ofLedger(settled.error));
  await ports.afterSettled(settled.value);
  return ok(settled.value.facts);
};
