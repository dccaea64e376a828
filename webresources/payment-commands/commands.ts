import { cfl_actionkind } from "../generated/enums/cfl_actionkind.ts";
import { carryOut } from "../staff/carry-out.ts";
import type { PaymentMoney } from "../staff/payment-money.ts";
import type { StartingValues } from "../staff/staff-host.ts";
import type { StaffDesk } from "../staff/xrm-desk.ts";
import { fill } from "../strings/fill.ts";

const idOf = (form: Xrm.FormContext): string => form.data.entity.getId();
const nameOf = (form: Xrm.FormContext): string => form.data.entity.getPrimaryAttributeValue();

/**
 * The payment and its currency: an amount without them would be in the user's own. The amount is filled in by the form's script,
 * as a number: form parameters are text, and whose decimal point they are read with is not documented.
 */
const beginWith = ({ id, name, currency }: PaymentMoney): StartingValues => ({
  cfl_paymentid: id,
  cfl_paymentidname: name,
  cfl_paymentidtype: "cfl_payment",
  ...(currency && {
    transactioncurrencyid: currency.id,
    transactioncurrencyidname: currency.name ?? "",
    transactioncurrencyidtype: "transactioncurrency",
  }),
});

/** Opens the refund panel with what is left of the payment, in the payment's currency. */
export const refundPayment = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> =>
  carryOut(
    form,
    {
      key: `refund:${idOf(form)}`,
      ask: async () => {
        const payment = await desk.payments.read(idOf(form));
        return desk.host.quickCreate("cfl_refund", beginWith(payment));
      },
    },
    desk,
  );

/** Opens the capture panel with all that is held. */
export const capturePayment = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> =>
  carryOut(
    form,
    {
      key: `capture:${idOf(form)}`,
      ask: async () => {
        const payment = await desk.payments.read(idOf(form));
        const values = { ...beginWith(payment), cfl_kind: String(cfl_actionkind.capture) };
        return desk.host.quickCreate("cfl_paymentaction", values);
      },
    },
    desk,
  );

export const cancelPayment = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> => {
  const { words } = desk;
  return carryOut(
    form,
    {
      key: `cancel:${idOf(form)}`,
      question: {
        title: words.cancelTitle,
        text: fill(words.cancelText, { payment: nameOf(form) }),
        confirmLabel: words.cancelConfirm,
        cancelLabel: words.back,
      },
      ask: () => desk.requests.ask({ kind: "cancel", paymentId: idOf(form) }),
    },
    desk,
  );
};

export const syncPayment = (form: Xrm.FormContext, desk: StaffDesk): Promise<void> => {
  const { words } = desk;
  return carryOut(
    form,
    {
      key: `sync:${idOf(form)}`,
      question: {
        title: words.syncTitle,
        text: fill(words.syncText, { payment: nameOf(form) }),
        confirmLabel: words.syncConfirm,
        cancelLabel: words.back,
      },
      ask: () => desk.requests.ask({ kind: "sync", paymentId: idOf(form) }),
    },
    desk,
  );
};
