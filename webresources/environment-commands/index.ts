import { xrmDesk } from "../staff/xrm-desk.ts";
import { confirmEnvironment, mayConfirmEnvironment } from "./commands.ts";

/** Button of the Server status form, `Counterfoil.EnvironmentCommands.confirm`, and its enable rule. */
export const confirm = (form: Xrm.FormContext): Promise<void> => confirmEnvironment(form, xrmDesk());
export const canConfirm = (form: Xrm.FormContext): Promise<boolean> => mayConfirmEnvironment(form, xrmDesk());
