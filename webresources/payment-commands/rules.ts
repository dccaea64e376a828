import type { PaymentMoney } from "../staff/payment-money.ts";
import type { AskedFor } from "../staff/requests.ts";
import type { StaffDesk } from "../staff/xrm-desk.ts";

/** Whether a button applies: the user may ask for it, and the payment stands so that it makes sense. */
export const applies = async (
  form: Xrm.FormContext,
  rule: { readonly table: AskedFor["table"]; readonly suits: (payment: PaymentMoney) => boolean },
  desk: StaffDesk,
): Promise<boolean> => {
  const id = form.data.entity.getId();
  if (id === "") return false;
  try {
    const [may, payment] = await Promise.all([desk.host.mayCreate(rule.table), desk.payments.read(id)]);
    return may && rule.suits(payment);
  } catch {
    // A row that cannot be read has no buttons; the form's own banner says why.
    return false;
  }
};
