import { openAskedForm } from "../staff/asked-form.ts";
import { canBeRefunded, leftToRefund } from "../staff/payment-money.ts";
import type { StaffDesk } from "../staff/xrm-desk.ts";

/** Refund: what is left of the payment, in its currency; after saving what came of it. */
export const openRefundForm = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> =>
  openAskedForm(
    form,
    {
      table: "cfl_refund",
      mostOf: (payment) => (canBeRefunded(payment) ? leftToRefund(payment) : 0),
      limitWords: desk.words.refundLimit,
    },
    desk,
  );
