import { canBeCanceled, canBeCaptured, canBeRefunded, canBeSynced } from "../staff/payment-money.ts";
import { xrmDesk } from "../staff/xrm-desk.ts";
import { cancelPayment, capturePayment, refundPayment, syncPayment } from "./commands.ts";
import { applies } from "./rules.ts";

type Form = Xrm.FormContext;

/** Buttons of the Payment form, `Counterfoil.PaymentCommands.…`; each is given the form (PrimaryControl). */
export const refund = (form: Form): Promise<void> => refundPayment(form, xrmDesk());
export const capture = (form: Form): Promise<void> => capturePayment(form, xrmDesk());
export const cancel = (form: Form): Promise<void> => cancelPayment(form, xrmDesk());
export const sync = (form: Form): Promise<void> => syncPayment(form, xrmDesk());

/** Their enable rules. */
export const canRefund = (form: Form): Promise<boolean> =>
  applies(form, { table: "cfl_refund", suits: canBeRefunded }, xrmDesk());
export const canCapture = (form: Form): Promise<boolean> =>
  applies(form, { table: "cfl_paymentaction", suits: canBeCaptured }, xrmDesk());
export const canCancel = (form: Form): Promise<boolean> =>
  applies(form, { table: "cfl_paymentaction", suits: canBeCanceled }, xrmDesk());
export const canSync = (form: Form): Promise<boolean> =>
  applies(form, { table: "cfl_paymentaction", suits: canBeSynced }, xrmDesk());
