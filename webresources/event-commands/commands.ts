import { cfl_eventstate } from "../generated/enums/cfl_eventstate.ts";
import { carryOut } from "../staff/carry-out.ts";
import type { StaffDesk } from "../staff/xrm-desk.ts";
import { fill } from "../strings/fill.ts";

const replayable: readonly unknown[] = [cfl_eventstate.parked, cfl_eventstate.dead_letter];

export const replayEvent = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> => {
  const { words } = desk;
  const id = form.data.entity.getId();
  return carryOut(
    form,
    {
      key: `replay:${id}`,
      question: {
        title: words.replayTitle,
        text: fill(words.replayText, { event: form.data.entity.getPrimaryAttributeValue() }),
        confirmLabel: words.replayConfirm,
        cancelLabel: words.back,
      },
      ask: () => desk.requests.ask({ kind: "replay", gatewayEventId: id }),
    },
    desk,
  );
};

/** Only what was not applied can be applied again, by somebody who may ask for it. */
export const mayReplayEvent = async (form: Xrm.FormContext, desk: StaffDesk): Promise<boolean> => {
  if (!replayable.includes(form.getAttribute("cfl_state")?.getValue())) return false;
  return desk.host.mayCreate("cfl_paymentaction");
};
