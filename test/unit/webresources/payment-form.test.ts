import { type UiMock, XrmMockGenerator } from "xrm-mock";
import { bannerWordsFor } from "../../../webresources/payment-form/banner-words.ts";
import { openPaymentForm } from "../../../webresources/payment-form/payment-form.ts";
import { xrmPaymentReader } from "../../../webresources/payment-form/payment-reader.ts";
import type { PaymentReader, PaymentStanding } from "../../../webresources/payment-form/payment-standing.ts";

const english = bannerWordsFor(1033);

const paid: PaymentStanding = {
  status: "succeeded",
  reason: undefined,
  reasonCode: undefined,
  amount: "€20.00",
  refunded: undefined,
  disputed: undefined,
  underReview: false,
  fraudWarning: false,
};

const declined: PaymentStanding = {
  ...paid,
  status: "failed",
  reason: "insufficient_funds",
  reasonCode: "insufficient_funds",
};

/** Answers with the next standing at each read; a standing that is an Error rejects. */
const readerOf = (...standings: readonly (PaymentStanding | Error)[]): PaymentReader & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    read: (id) => {
      const next = standings[Math.min(asked.length, standings.length - 1)];
      asked.push(id);
      return next instanceof Error || !next ? Promise.reject(next ?? new Error("no standing")) : Promise.resolve(next);
    },
  };
};

const existing = 2;
const creating = 1;

/** A form of xrm-mock; `refresh` does what the platform does after a refresh or a save that reloads the data. */
const openForm = (formType = existing): { form: Xrm.FormContext; ui: UiMock; refresh: () => void } => {
  XrmMockGenerator.initialise({ entity: { id: "{0A1B2C3D-0000-0000-0000-000000000001}", entityName: "cfl_payment" } });
  const { Attribute } = XrmMockGenerator;
  Attribute.createNumber({ name: "cfl_amount", attributeType: "money", value: 20 }, [{ name: "cfl_amount" }]);
  Attribute.createNumber({ name: "contoso_surcharge", attributeType: "money" }, [{ name: "contoso_surcharge" }]);
  Attribute.createString({ name: "cfl_gatewayreference" }, [
    { name: "cfl_gatewayreference" },
    { name: "cfl_gatewayreference1" },
  ]);
  Attribute.createString({ name: "contoso_note" }, [{ name: "contoso_note" }]);
  const form = XrmMockGenerator.getFormContext() as unknown as Xrm.FormContext;
  const loadHandlers: (() => void)[] = [];
  jest.spyOn(form.ui, "getFormType").mockReturnValue(formType);
  jest.spyOn(form.data, "addOnLoad").mockImplementation((handler) => loadHandlers.push(handler as () => void));
  form.data.entity.addOnPostSave = (): void => undefined;
  return { form, ui: form.ui as unknown as UiMock, refresh: () => loadHandlers.forEach((handle) => handle()) };
};

const banner = (ui: UiMock): { level: string; message: string } | undefined => ui.formNotifications?.[0];

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("the Payment form", () => {
  it("says what happened and what to do when it opens", async () => {
    const { form, ui } = openForm();
    await openPaymentForm(form, readerOf(declined), english);
    expect(banner(ui)).toMatchObject({
      level: "ERROR",
      message:
        "Not paid. The account did not hold enough money. The payer may try another method. (insufficient_funds)",
    });
  });

  it("says it anew after a refresh, in the same one banner", async () => {
    const { form, ui, refresh } = openForm();
    await openPaymentForm(form, readerOf(declined, paid), english);
    refresh();
    await settle();
    expect(ui.formNotifications).toHaveLength(1);
    expect(banner(ui)).toMatchObject({ level: "INFO", message: "€20.00 has been paid. Nothing to do." });
  });

  it("warns that nothing may be up to date when the row cannot be read", async () => {
    const { form, ui } = openForm();
    await openPaymentForm(form, readerOf(new Error("403")), english);
    expect(banner(ui)?.level).toBe("WARNING");
    expect(banner(ui)?.message).toContain("could not be read");
  });

  it("reads nothing on a form for a new row, and says that rows made by hand take no money", async () => {
    const { form, ui } = openForm(creating);
    const reader = readerOf(paid);
    await openPaymentForm(form, reader, english);
    expect(reader.asked).toEqual([]);
    expect(banner(ui)?.message).toContain("takes no money");
  });

  it.each([
    ["a money column of ours", "cfl_amount", true],
    ["a money column that a maker added", "contoso_surcharge", true],
    ["a column that the server writes", "cfl_gatewayreference", true],
    ["the second field of such a column", "cfl_gatewayreference1", true],
    ["a maker's own text", "contoso_note", false],
  ])("locks what the server owns: %s", async (_what, control, locked) => {
    const { form } = openForm();
    await openPaymentForm(form, readerOf(paid), english);
    expect(form.getControl<Xrm.Controls.StandardControl>(control)?.getDisabled()).toBe(locked);
  });
});

describe("fee and net on the Payment form", () => {
  it.each([
    ["EUR", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["", 3],
  ])("have the decimals of the settlement currency: %s has %d", async (currency, digits) => {
    const { form } = openForm();
    const { Attribute } = XrmMockGenerator;
    Attribute.createString({ name: "cfl_settlementcurrency", value: currency });
    for (const name of ["cfl_fee", "cfl_net"]) Attribute.createNumber({ name, precision: 3 });
    await openPaymentForm(form, readerOf(paid), english);
    const shown = ["cfl_fee", "cfl_net"].map((name) =>
      form.getAttribute<Xrm.Attributes.NumberAttribute>(name)?.getPrecision(),
    );
    expect(shown).toEqual([digits, digits]);
  });
});

describe("reading a payment through the form's Web API", () => {
  const webApi = (row: Record<string, unknown>, asked: unknown[]): Xrm.WebApi =>
    ({
      retrieveRecord: (...parameters: unknown[]) => {
        asked.push(parameters);
        return Promise.resolve({ ...row });
      },
    }) as unknown as Xrm.WebApi;

  it("asks for the row by its bare id, and only for what the banner needs", async () => {
    const asked: unknown[] = [];
    await xrmPaymentReader(webApi({}, asked)).read("{0A1B2C3D-0000-0000-0000-000000000001}");
    expect(asked).toEqual([
      [
        "cfl_payment",
        "0a1b2c3d-0000-0000-0000-000000000001",
        "?$select=cfl_status,cfl_reason,cfl_reasoncode,cfl_amount,cfl_amountrefunded,cfl_amountdisputed,cfl_underreview,cfl_fraudwarning",
      ],
    ]);
  });

  it("turns numbers into words and keeps amounts as the user's format has them", async () => {
    const row = {
      cfl_paymentid: "0a1b2c3d-0000-0000-0000-000000000001",
      cfl_status: 413500007,
      cfl_reason: null,
      cfl_amount: 20,
      "cfl_amount@OData.Community.Display.V1.FormattedValue": "€20.00",
      cfl_amountrefunded: 5,
      "cfl_amountrefunded@OData.Community.Display.V1.FormattedValue": "€5.00",
      cfl_fraudwarning: true,
    };
    expect(await xrmPaymentReader(webApi(row, [])).read("0a1b2c3d-0000-0000-0000-000000000001")).toEqual({
      ...paid,
      status: "partially_refunded",
      refunded: "€5.00",
      fraudWarning: true,
    });
  });
});
