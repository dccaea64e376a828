import { xrmDesk } from "../staff/xrm-desk.ts";
import { mayReplayEvent, replayEvent } from "./commands.ts";

/** Button of the Gateway event form, `Counterfoil.EventCommands.replay`, and its enable rule. */
export const replay = (form: Xrm.FormContext): Promise<void> => replayEvent(form, xrmDesk());
export const canReplay = (form: Xrm.FormContext): Promise<boolean> => mayReplayEvent(form, xrmDesk());
