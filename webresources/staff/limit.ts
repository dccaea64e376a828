import { fill } from "../strings/fill.ts";
import { moneyInWords } from "../strings/locale.ts";
import type { AskedForm } from "./asked-form.ts";
import { clearNotice, showNotice } from "./notices.ts";
import type { PaymentMoney } from "./payment-money.ts";
import type { StaffDesk } from "./xrm-desk.ts";

const amountNotice = "counterfoil.limit";

type Amount = Xrm.Attributes.NumberAttribute;
type Lookup = Xrm.Attributes.LookupAttribute;

const chosenPayment = (form: Xrm.FormContext): string | undefined =>
  form.getAttribute<Lookup>("cfl_paymentid")?.getValue()?.[0]?.id;

/** The amount's currency is always the payment's: the server refuses another, so nobody is let choose one. */
const takeCurrency = (form: Xrm.FormContext, { currency }: PaymentMoney): void => {
  const attribute = form.getAttribute<Lookup>("transactioncurrencyid");
  if (!attribute || !currency) return;
  if (attribute.getValue()?.[0]?.id.toLowerCase() !== currency.id.toLowerCase()) attribute.setValue([{ ...currency }]);
  attribute.controls.forEach((control) => {
    if ("setDisabled" in control) (control as Xrm.Controls.StandardControl).setDisabled(true);
  });
};

const markAmount = (form: Xrm.FormContext, sentence: string | undefined): void => {
  form.getAttribute<Amount>("cfl_amount")?.controls.forEach((control) => {
    const standard = control as Xrm.Controls.StandardControl;
    standard.clearNotification(amountNotice);
    if (sentence !== undefined) standard.setNotification(sentence, amountNotice);
  });
};

const limitOf = async (form: Xrm.FormContext, asked: AskedForm, desk: StaffDesk) => {
  const id = chosenPayment(form);
  const payment = id === undefined ? undefined : await desk.payments.read(id);
  const most = payment && asked.mostOf(payment);
  if (!payment || most === undefined) return undefined;
  const code = payment.currency ? await desk.payments.currencyCode(payment.currency).catch(() => "") : "";
  return { payment, most, words: moneyInWords(most, code, desk.host.languageId) };
};

/** Fills in currency and amount of the chosen payment, says the limit, and marks an amount beyond it. */
export const showLimit = async (form: Xrm.FormContext, asked: AskedForm, desk: StaffDesk): Promise<void> => {
  const limit = await limitOf(form, asked, desk).catch(() => undefined);
  if (!limit) {
    markAmount(form, undefined);
    return clearNotice(form);
  }
  const { payment, most, words } = limit;
  takeCurrency(form, payment);
  const attribute = form.getAttribute<Amount>("cfl_amount");
  if (attribute?.getValue() === null && most > 0) attribute.setValue(most);
  const amount = attribute?.getValue() ?? 0;
  const sentence = fill(asked.limitWords, { amount: words, payment: payment.name });
  showNotice(form, most > 0 ? "INFO" : "WARNING", most > 0 ? sentence : desk.words.nothingLeft);
  markAmount(form, amount > most ? fill(desk.words.beyondLimit, { amount: words }) : undefined);
};
