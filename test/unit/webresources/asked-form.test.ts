import { XrmMockGenerator } from "xrm-mock";
import { openActionForm } from "../../../webresources/action-form/action-form.ts";
import { openRefundForm } from "../../../webresources/refund-form/refund-form.ts";
import { euro, paymentId, testDesk } from "./support/desk.ts";
import { testForm } from "./support/form.ts";

const quickCreate = 5;
const existing = 2;

interface Filled {
  readonly amount?: number;
  readonly currencyId?: string;
  readonly payment?: boolean;
  readonly kind?: number;
  readonly type?: number;
}

const openForm = (table: string, { amount, currencyId, payment = true, kind, type = quickCreate }: Filled = {}) => {
  const made = testForm(table, type);
  const { Attribute } = XrmMockGenerator;
  const lookup = (name: string, entityType: string, id: string | undefined) =>
    Attribute.createLookup({ name, value: id ? [{ entityType, id, name: id }] : [] }, [{ name }]);
  lookup("cfl_paymentid", "cfl_payment", payment ? paymentId : undefined);
  lookup("transactioncurrencyid", "transactioncurrency", currencyId);
  Attribute.createNumber({ name: "cfl_amount", attributeType: "money", value: amount ?? null } as never, [
    { name: "cfl_amount" },
  ]);
  if (kind !== undefined) Attribute.createNumber({ name: "cfl_kind", value: kind }, [{ name: "cfl_kind" }]);
  const marks: string[] = [];
  const control = made.form.getControl<Xrm.Controls.StandardControl>("cfl_amount");
  if (control) {
    control.setNotification = (message) => marks.push(message) > 0;
    control.clearNotification = () => (marks.length = 0) === 0;
  }
  const value = (name: string): unknown => made.form.getAttribute(name)?.getValue();
  return {
    ...made,
    value,
    marks,
    disabled: (name: string) => made.form.getControl<Xrm.Controls.StandardControl>(name)?.getDisabled(),
  };
};

describe("a new refund", () => {
  it("takes the payment's currency whatever stood there, and locks it", async () => {
    const { form, value, disabled } = openForm("cfl_refund", { currencyId: "d0000000-0000-0000-0000-000000000009" });
    await openRefundForm(form, testDesk());
    expect(value("transactioncurrencyid")).toEqual([euro]);
    expect(disabled("transactioncurrencyid")).toBe(true);
  });

  it("begins with all that is left and says so", async () => {
    const { form, value, notice } = openForm("cfl_refund");
    await openRefundForm(form, testDesk({ payment: { refunded: 5 } }));
    expect(value("cfl_amount")).toBe(15);
    expect(notice()).toMatchObject({ level: "INFO", message: "Up to €15.00 of PAY-000001 can be refunded." });
  });

  it("leaves an amount alone that fits", async () => {
    const { form, value, marks } = openForm("cfl_refund", { amount: 7 });
    await openRefundForm(form, testDesk());
    expect([value("cfl_amount"), marks]).toEqual([7, []]);
  });

  it("marks an amount beyond what is left", async () => {
    const { form, marks } = openForm("cfl_refund", { amount: 20.01 });
    await openRefundForm(form, testDesk());
    expect(marks).toEqual(["At most €20.00."]);
  });

  it("warns when nothing is left, and fills in nothing", async () => {
    const { form, value, notice } = openForm("cfl_refund");
    await openRefundForm(form, testDesk({ payment: { status: "refunded", refunded: 20 } }));
    expect(value("cfl_amount")).toBeNull();
    expect(notice()).toMatchObject({ level: "WARNING", message: "Nothing of this payment is left to refund." });
  });

  it("waits for a payment to be chosen", async () => {
    const { form, value, notice } = openForm("cfl_refund", { payment: false });
    await openRefundForm(form, testDesk());
    expect([value("cfl_amount"), notice()]).toEqual([null, undefined]);
  });
});

describe("a saved refund", () => {
  it("is locked, for the server reads it once", async () => {
    const { form, disabled } = openForm("cfl_refund", { type: existing });
    await openRefundForm(form, testDesk());
    expect([disabled("cfl_amount"), disabled("cfl_paymentid")]).toEqual([true, true]);
  });

  it("says what came of it", async () => {
    const { form, notice } = openForm("cfl_refund", { type: existing });
    const message = "Only €12.00 of this payment can still be refunded.";
    await openRefundForm(form, testDesk({ standings: [{ state: "refused", message }] }));
    expect(notice()).toMatchObject({ level: "ERROR", message });
  });
});

describe("a new payment action", () => {
  const capture = 413500000;
  const cancel = 413500001;

  it("that captures begins with all that is held", async () => {
    const { form, value, notice } = openForm("cfl_paymentaction", { kind: capture });
    await openActionForm(form, testDesk({ payment: { status: "authorized", captured: 0 } }));
    expect(value("cfl_amount")).toBe(20);
    expect(notice()?.message).toContain("Up to €20.00 of PAY-000001 can be captured.");
  });

  it("of another kind has no amount", async () => {
    const { form, value, notice } = openForm("cfl_paymentaction", { kind: cancel });
    await openActionForm(form, testDesk());
    expect([value("cfl_amount"), notice()]).toEqual([null, undefined]);
  });
});
