import {
  cleared,
  type FieldName,
  type FormState,
  initialState,
  problemsIn,
  shownProblem,
  summaryOf,
  withChosen,
  withEntry,
  withoutSaved,
  withMethod,
  withRevealed,
  withSettings,
} from "../../../../sandbox/stripe-js/browser/payment/form-state.ts";
import { formEncoded } from "../../../../sandbox/stripe-js/browser/form-encoded.ts";
import { methodsOf } from "../../../../sandbox/stripe-js/browser/payment/methods.ts";
import { tokenParameters } from "../../../../sandbox/stripe-js/browser/payment/token-parameters.ts";
import { elementsSettings } from "../../../../sandbox/stripe-js/browser/page/elements-options.ts";
import type { FrameSettings } from "../../../../sandbox/stripe-js/browser/protocol.ts";

const saved = {
  secret: "cuss_secret_1",
  methods: [
    { id: "pm_2", brand: "visa", last4: "4242" },
    { id: "pm_1", brand: "mastercard", last4: "4444" },
  ],
  canRemove: true,
  canSave: true,
  saveUsage: "on_session",
} as const;

const today = new Date(2026, 10, 23);

const settings = (options: object = {}, element: FrameSettings["element"] = {}): FrameSettings => ({
  publishableKey: "pk_test_sandbox",
  elements: elementsSettings({ mode: "payment", amount: 2000, currency: "eur", locale: "en", ...options }, ["en-US"]),
  element,
});

const typed = (entries: Partial<Record<FieldName, string>>, state = initialState(settings())): FormState =>
  Object.entries(entries).reduce((now, [field, text]) => withEntry(now, field as FieldName, text), state);

const card = { number: "4242 4242 4242 4242", expiry: "12 / 34", cvc: "123" };
const codes = (state: FormState): readonly string[] => problemsIn(state, today).map(({ code }) => code);

describe("the card form", () => {
  it("is complete with number, expiry and security code where no postal code is asked for", () => {
    expect(summaryOf(typed(card), today)).toEqual({ complete: true, empty: false, collapsed: false, type: "card" });
  });

  it.each<[Partial<Record<FieldName, string>>, string]>([
    [{ number: "4242 4242" }, "incomplete_number"],
    [{ number: "4242 4242 4242 4241" }, "invalid_number"],
    [{ expiry: "12" }, "incomplete_expiry"],
    [{ expiry: "00 / 30" }, "invalid_expiry"],
    [{ expiry: "10 / 26" }, "invalid_expiry_month_past"],
    [{ expiry: "01 / 20" }, "invalid_expiry_year_past"],
    [{ expiry: "01 / 99" }, "invalid_expiry_year"],
    [{ cvc: "12" }, "incomplete_cvc"],
    [{ country: "US" }, "incomplete_zip"],
    [{ country: "GB", postalCode: "12345" }, "invalid_zip"],
  ])("finds %j to be %s", (entries, code) => {
    expect(codes(typed({ ...card, ...entries }))).toEqual([code]);
  });

  it("takes a card in its last month", () => {
    expect(codes(typed({ ...card, expiry: "11 / 26" }))).toEqual([]);
  });

  it("says at once what cannot become right, and what is unfinished only after the field was left", () => {
    expect(shownProblem(typed({ number: "4242 4242 4242 4241" }), "number", today)).toBe("invalid_number");
    const unfinished = typed({ number: "4242" });
    expect(shownProblem(unfinished, "number", today)).toBeUndefined();
    expect(shownProblem(withRevealed(unfinished, ["number"]), "number", today)).toBe("incomplete_number");
  });

  it("is empty again when cleared", () => {
    expect(summaryOf(cleared(typed(card)), today)).toMatchObject({ empty: true, complete: false });
  });

  it("keeps what was typed when its looks change, and leaves a method that is gone", () => {
    const onDebit = withMethod(typed(card), "sepa_debit");
    const next = withSettings(onDebit, settings({ currency: "usd" }));
    expect(next.method).toBe("card");
    expect(next.entries.number).toBe(card.number);
  });
});

describe("the methods on offer", () => {
  const types = (options: object): readonly string[] => methodsOf(settings(options)).map(({ type }) => type);

  it.each([
    [{}, ["card", "ideal", "sepa_debit"]],
    [{ currency: "usd" }, ["card"]],
    [{ captureMethod: "manual" }, ["card"]],
    [{ excludedPaymentMethodTypes: ["card"] }, ["ideal", "sepa_debit"]],
    [{ allowedPaymentMethodTypes: ["ideal"] }, ["ideal"]],
  ])("with %j are %j", (options, expected) => {
    expect(types(options)).toEqual(expected);
  });
});

describe("a debit", () => {
  it.each([
    ["DE89 3704 0044 0532 0130 00", []],
    ["DE89 3704 0044", ["incomplete_iban"]],
    ["DE88 3704 0044 0532 0130 00", ["invalid_iban"]],
    ["US00 0000", ["invalid_iban"]],
  ])("from %s finds %j", (iban, expected) => {
    const state = withMethod(typed({ iban, name: "Ada", email: "ada@example.com" }), "sepa_debit");
    expect(codes(state)).toEqual(expected);
  });
});

describe("the token's parameters", () => {
  it("carry the card, the country and the page's metadata", () => {
    const encoded = formEncoded(
      tokenParameters(typed(card), { metadata: { attempt: "a1" }, return_url: "https://x.test/" }),
    );
    expect(Object.fromEntries(new URLSearchParams(encoded))).toEqual({
      "payment_method_data[type]": "card",
      "payment_method_data[allow_redisplay]": "unspecified",
      "payment_method_data[card][number]": "4242424242424242",
      "payment_method_data[card][exp_month]": "12",
      "payment_method_data[card][exp_year]": "2034",
      "payment_method_data[card][cvc]": "123",
      "payment_method_data[billing_details][address][country]": "IE",
      return_url: "https://x.test/",
      "metadata[attempt]": "a1",
    });
  });

  it("carry the mandate's acceptance with a debit", () => {
    const state = withMethod(
      typed({ iban: "DE89 3704 0044 0532 0130 00", name: "Ada", email: "a@b.co" }),
      "sepa_debit",
    );
    const encoded = new URLSearchParams(formEncoded(tokenParameters(state, {})));
    expect(encoded.get("mandate_data[customer_acceptance][online][infer_from_client]")).toBe("true");
    expect(encoded.get("payment_method_data[sepa_debit][iban]")).toBe("DE89370400440532013000");
    expect(encoded.has("payment_method_data[card][number]")).toBe(false);
  });

  it("let the page's billing details win", () => {
    const given = { payment_method_data: { billing_details: { name: "Grace" } } };
    const encoded = new URLSearchParams(formEncoded(tokenParameters(typed(card), given)));
    expect(encoded.get("payment_method_data[billing_details][name]")).toBe("Grace");
  });
});

describe("a form with saved methods", () => {
  const opened = (): FormState => initialState(settings(), saved);

  it("begins with the newest of them, and nothing is left to type", () => {
    expect(opened().chosen).toBe("pm_2");
    expect(summaryOf(opened(), today)).toMatchObject({ complete: true, type: "card" });
  });

  it("asks for a card as before when the payer takes another", () => {
    expect(codes(withChosen(opened(), undefined))).toEqual([
      "incomplete_number",
      "incomplete_expiry",
      "incomplete_cvc",
    ]);
  });

  it("goes on to the next one when the chosen one is removed", () => {
    const left = withoutSaved(opened(), "pm_2");
    expect(left.chosen).toBe("pm_1");
    expect(withoutSaved(left, "pm_1").chosen).toBeUndefined();
  });

  it("keeps a new card only when the payer says so", () => {
    const another = withChosen(typed(card, opened()), undefined);
    expect(tokenParameters(another, {})).toMatchObject({
      payment_method_data: { allow_redisplay: "unspecified" },
    });
    expect(tokenParameters({ ...another, willSave: true }, {})).toMatchObject({
      payment_method_data: { allow_redisplay: "always" },
      setup_future_usage: "on_session",
    });
  });
});
