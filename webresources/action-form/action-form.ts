import { cfl_actionkind } from "../generated/enums/cfl_actionkind.ts";
import { openAskedForm } from "../staff/asked-form.ts";
import type { StaffDesk } from "../staff/xrm-desk.ts";

/** Payment action: for a capture, the only one with an amount, what is held, in its currency; after saving what came of it. */
export const openActionForm = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> =>
  openAskedForm(
    form,
    {
      table: "cfl_paymentaction",
      mostOf: ({ amount }) =>
        form.getAttribute("cfl_kind")?.getValue() === cfl_actionkind.capture ? amount : undefined,
      limitWords: desk.words.captureLimit,
    },
    desk,
  );
