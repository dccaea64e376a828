import { xrmDesk } from "../staff/xrm-desk.ts";
import { openRefundForm } from "./refund-form.ts";

/** The Refund form's OnLoad event, main and quick create: `Counterfoil.RefundForm.onLoad`, with the execution context. */
export const onLoad = (executionContext: Xrm.Events.EventContext): Promise<void> =>
  openRefundForm(executionContext.getFormContext(), xrmDesk());
