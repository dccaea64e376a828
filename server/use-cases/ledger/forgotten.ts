import { tables } from "../../../core/generated/tables.ts";
import type { View } from "../../../core/fold/reading.ts";
import { project } from "../../../core/projection.ts";
import { paymentStatusOf } from "../../../core/status.ts";
import type { PaymentStatus } from "../../../core/status.ts";
import type { Versioned } from "../../ports/dataverse.ts";

/** What can still become anything. */
const unsettled = new Set<PaymentStatus>(["created", "requires_action", "processing", "failed", "authorized"]);

/** Whether a row may follow events that nobody can confirm any more: never back from a settled state. */
export const mayFollow = (before: Versioned, { truth }: View): boolean => {
  const status = paymentStatusOf(before.row[tables.payment.columns.status]);
  return status === undefined || unsettled.has(status) || !unsettled.has(project(truth).status);
};
