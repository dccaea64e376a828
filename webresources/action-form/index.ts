import { xrmDesk } from "../staff/xrm-desk.ts";
import { openActionForm } from "./action-form.ts";

/** The Action form's OnLoad event, main and quick create: `Counterfoil.ActionForm.onLoad`, with the execution context. */
export const onLoad = (executionContext: Xrm.Events.EventContext): Promise<void> =>
  openActionForm(executionContext.getFormContext(), xrmDesk());
