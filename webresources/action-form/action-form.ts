import { openAskedForm } from "../staff/asked-form.ts";
import type { StaffDesk } from "../staff/xrm-desk.ts";

/** Value of `cfl_actionkind`; no other action carries an amount. */
const capture = 413500000;

/** Payment action: for a capture what is held, in its currency; after saving what came of it. */
export const openActionForm = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> =>
  openAskedForm(
    form,
    {
      table: "cfl_paymentaction",
      mostOf: ({ amount }) => (form.getAttribute("cfl_kind")?.getValue() === capture ? amount : undefined),
      limitWords: desk.words.captureLimit,
    },
    desk,
  );
