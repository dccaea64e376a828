import {
  cancelPayment,
  capturePayment,
  refundPayment,
  syncPayment,
} from "../../../webresources/payment-commands/commands.ts";
import { applies } from "../../../webresources/payment-commands/rules.ts";
import {
  canBeCanceled,
  canBeCaptured,
  canBeRefunded,
  canBeSynced,
  leftToRefund,
} from "../../../webresources/staff/payment-money.ts";
import type { PaymentStatus } from "../../../core/status.ts";
import { euro, paid, paymentId, testDesk } from "./support/desk.ts";
import { testForm } from "./support/form.ts";

const payment = () => testForm("cfl_payment");

describe("the Refund button", () => {
  it("opens a quick create with the payment and its currency, never the user's own", async () => {
    const desk = testDesk();
    await refundPayment(payment().form, desk);
    expect(desk.opened).toEqual([
      {
        table: "cfl_refund",
        values: {
          cfl_paymentid: paymentId,
          cfl_paymentidname: "PAY-000001",
          cfl_paymentidtype: "cfl_payment",
          transactioncurrencyid: euro.id,
          transactioncurrencyidname: "Euro",
          transactioncurrencyidtype: "transactioncurrency",
        },
      },
    ]);
  });

  it("says nothing and asks nobody when the panel is closed without a row", async () => {
    const desk = testDesk({ saved: false });
    const { form, notice, refreshed } = payment();
    await refundPayment(form, desk);
    expect([notice(), refreshed.data, desk.pauses]).toEqual([undefined, 0, []]);
  });

  it("says that the bank takes its time when the refund is underway", async () => {
    const { form, notice } = payment();
    await refundPayment(form, testDesk({ standings: [{ state: "underway", message: undefined }] }));
    expect(notice()).toMatchObject({ level: "INFO", message: expect.stringContaining("the bank needs some days") });
  });

  it("says that the payment could not be read, instead of opening a panel about nothing", async () => {
    const { form, notice } = payment();
    const desk = testDesk({ payment: new Error("Principal user is missing prvReadcfl_payment.") });
    await refundPayment(form, desk);
    expect(desk.opened).toEqual([]);
    expect(notice()).toMatchObject({ level: "ERROR", message: expect.stringContaining("prvReadcfl_payment") });
  });
});

describe("the Capture button", () => {
  it("opens a quick create of that action", async () => {
    const desk = testDesk({ payment: { status: "authorized" } });
    await capturePayment(payment().form, desk);
    expect(desk.opened[0]).toMatchObject({ table: "cfl_paymentaction", values: { cfl_kind: "413500000" } });
  });
});

describe("the Cancel button", () => {
  it("asks first, in words that name the payment", async () => {
    const desk = testDesk();
    await cancelPayment(payment().form, desk);
    expect(desk.questions[0]?.text).toContain("PAY-000001 is given up");
  });

  it("asks for nothing when the user thinks better of it", async () => {
    const desk = testDesk({ confirms: false });
    await cancelPayment(payment().form, desk);
    expect(desk.asked).toEqual([]);
  });

  it("makes one row of two presses", async () => {
    const desk = testDesk();
    const { form } = payment();
    await Promise.all([cancelPayment(form, desk), cancelPayment(form, desk)]);
    expect(desk.asked).toHaveLength(1);
  });

  it("may be pressed again after the first was answered", async () => {
    const desk = testDesk();
    const { form } = payment();
    await cancelPayment(form, desk);
    await cancelPayment(form, desk);
    expect(desk.asked).toHaveLength(2);
  });

  it("says the server's own sentence and reads form and buttons anew", async () => {
    const { form, notice, refreshed } = payment();
    await cancelPayment(form, testDesk());
    expect(notice()).toMatchObject({ level: "INFO", message: "The payment was canceled." });
    expect(refreshed).toEqual({ data: 1, ribbon: 1 });
  });

  it.each([
    ["refused", "This payment was canceled already."],
    ["failed", "The bank said no."],
  ] as const)("says as an error that it was %s", async (state, message) => {
    const { form, notice } = payment();
    await cancelPayment(form, testDesk({ standings: [{ state, message }] }));
    expect(notice()).toMatchObject({ level: "ERROR", message });
  });

  it("stops waiting after half a minute, and says that what was asked for is kept", async () => {
    const desk = testDesk({ standings: [{ state: "waiting", message: undefined }] });
    const { form, notice } = payment();
    await cancelPayment(form, desk);
    expect(desk.pauses.reduce((sum, ms) => sum + ms, 0)).toBe(30_000);
    expect(notice()).toMatchObject({ level: "WARNING", message: expect.stringContaining("do not ask again") });
    expect(desk.progress).toBeUndefined();
  });

  it("says why it could not be asked for, and takes the progress away", async () => {
    const { form, notice } = payment();
    const desk = testDesk({ refuses: new Error("You lack the privilege.") });
    await cancelPayment(form, desk);
    expect(notice()).toMatchObject({ level: "ERROR", message: "This could not be asked for: You lack the privilege." });
    expect(desk.progress).toBeUndefined();
  });
});

describe("the Sync button", () => {
  it("asks the server to read the payment from Stripe", async () => {
    const desk = testDesk();
    await syncPayment(payment().form, desk);
    expect(desk.asked[0]).toMatchObject({ kind: "sync" });
  });
});

describe("whether a button applies", () => {
  const rule = { table: "cfl_refund", suits: canBeRefunded } as const;

  it("is a yes for who may and a payment that suits", async () => {
    expect(await applies(payment().form, rule, testDesk())).toBe(true);
  });

  it.each([
    ["a role does not let the user ask", { mayCreate: ["cfl_paymentaction"] }],
    ["nothing is left to give back", { payment: { refunded: 15, refundPending: 5 } }],
    ["the payment cannot be read", { payment: new Error("403") }],
  ])("is a no when %s", async (_why, spoilt) => {
    expect(await applies(payment().form, rule, testDesk(spoilt))).toBe(false);
  });

  it("is a no on a form without a row", async () => {
    const { form } = payment();
    jest.spyOn(form.data.entity, "getId").mockReturnValue("");
    expect(await applies(form, rule, testDesk())).toBe(false);
  });
});

describe("what a payment's state allows", () => {
  const allowed = (suits: (payment: typeof paid) => boolean): readonly PaymentStatus[] =>
    (
      [
        ...(["created", "requires_action", "processing", "authorized", "succeeded", "failed", "canceled"] as const),
        ...(["partially_refunded", "refunded", "disputed", "charged_back"] as const),
      ] as const
    ).filter((status) => suits({ ...paid, status }));

  it("refunds what has succeeded, not what is disputed", () => {
    expect(allowed(canBeRefunded)).toEqual(["succeeded", "partially_refunded"]);
  });

  it("captures what is authorised", () => {
    expect(allowed(canBeCaptured)).toEqual(["authorized"]);
  });

  it("cancels what is neither paid nor with the bank", () => {
    expect(allowed(canBeCanceled)).toEqual(["created", "requires_action", "authorized", "failed"]);
  });

  it("syncs what Stripe knows", () => {
    expect([canBeSynced(paid), canBeSynced({ ...paid, hasIntent: false })]).toEqual([true, false]);
  });

  it("leaves exactly what binary fractions would blur", () => {
    expect(leftToRefund({ ...paid, captured: 0.3, refunded: 0.1, refundPending: 0.1 })).toBe(0.1);
  });
});
