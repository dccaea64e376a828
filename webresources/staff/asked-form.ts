import { lockColumns } from "../payment-form/lock-columns.ts";
import { showLimit } from "./limit.ts";
import { showNotice } from "./notices.ts";
import type { PaymentMoney } from "./payment-money.ts";
import type { AskedFor } from "./requests.ts";
import { levels, sentenceOf } from "./standing-words.ts";
import type { StaffDesk } from "./xrm-desk.ts";

export interface AskedForm {
  readonly table: AskedFor["table"];
  /** How much of the payment can be asked for; undefined when this form asks for no amount. */
  readonly mostOf: (payment: PaymentMoney) => number | undefined;
  /** "{amount} of {payment} can still be refunded." and the like. */
  readonly limitWords: string;
}

/** Form types of the client API. */
const isNew = (form: Xrm.FormContext): boolean => [1, 5].includes(form.ui.getFormType());

const tellOutcome = async (form: Xrm.FormContext, { table }: AskedForm, desk: StaffDesk): Promise<void> => {
  try {
    const standing = await desk.requests.standing({ table, id: form.data.entity.getId() });
    showNotice(form, levels[standing.state], sentenceOf(standing, desk.words));
  } catch {
    showNotice(form, "WARNING", desk.words.unread);
  }
};

/**
 * A form by which staff ask for something. New: the payment's currency and what is left of it are filled in, and more than that
 * is refused at the field. Saved: what was asked is locked, for the server reads it once, and a banner says what came of it.
 */
export const openAskedForm = async (form: Xrm.FormContext, asked: AskedForm, desk: StaffDesk): Promise<void> => {
  if (isNew(form)) {
    const payment = form.getAttribute<Xrm.Attributes.LookupAttribute>("cfl_paymentid");
    const again = (): void => void showLimit(form, asked, desk);
    payment?.addOnChange(again);
    form.getAttribute("cfl_kind")?.addOnChange(again);
    form.getAttribute("cfl_amount")?.addOnChange(again);
    await showLimit(form, asked, desk);
    return;
  }
  lockColumns(form);
  form.data.addOnLoad(() => void tellOutcome(form, asked, desk));
  await tellOutcome(form, asked, desk);
};
