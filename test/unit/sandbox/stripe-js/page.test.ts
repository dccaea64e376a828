import { unwrap } from "../../../../sandbox/stripe-js/browser/channel.ts";
import { createStripe } from "../../../../sandbox/stripe-js/browser/page/create-stripe.ts";
import { elementsSettings } from "../../../../sandbox/stripe-js/browser/page/elements-options.ts";
import { createOptions, updateOptions } from "../../../../sandbox/stripe-js/browser/page/payment-element-options.ts";
import { kinds } from "../../../../sandbox/stripe-js/browser/protocol.ts";
import { intentIdOf } from "../../../../sandbox/stripe-js/browser/stripe-api.ts";
import { directionOf, spokenLocale, stringsOf } from "../../../../sandbox/stripe-js/browser/strings/strings-of.ts";

const page = {
  origin: "http://127.0.0.1:4780",
  languages: ["en-US"],
  secure: false,
  hasWallet: false,
  leave: () => undefined,
};
const good = { mode: "payment", amount: 2000, currency: "eur" };

describe("Stripe(key)", () => {
  it.each([
    ["sk_test_x", "You should not use your secret key"],
    ["rk_test_x", "You should not use your secret key"],
    ["", "publishable key"],
    [undefined, "apiKey should be a string"],
    ["pk_live_x", "HTTPS"],
  ])("refuses %j", (key, sentence) => {
    expect(() => createStripe(page, key)).toThrow(sentence);
  });

  it("names what it cannot do", () => {
    const stripe = createStripe(page, "pk_test_x");
    expect(() => Reflect.apply(Reflect.get(stripe, "confirmPayment"), stripe, [])).toThrow("stripe.confirmPayment()");
  });

  it("makes tokens only of its own elements", async () => {
    const stripe = createStripe(page, "pk_test_x");
    const strange = Object.create(null);
    await expect(stripe.createConfirmationToken({ elements: strange })).rejects.toThrow(
      "elements should be an Elements",
    );
  });

  it("refuses a secret that is none", async () => {
    await expect(createStripe(page, "pk_test_x").retrievePaymentIntent("nonsense")).rejects.toMatchObject({
      name: "IntegrationError",
    });
  });
});

describe("elements(options)", () => {
  it.each([
    [{ ...good, amount: undefined }, "amount"],
    [{ ...good, amount: 1.5 }, "amount"],
    [{ ...good, amount: 0 }, "amount"],
    [{ ...good, currency: undefined }, "currency"],
    [{ ...good, currency: "EUR" }, "currency"],
    [{ ...good, colour: "red" }, "Unrecognized elements() parameter: colour"],
    [{ ...good, appearance: { theme: "neon" } }, "appearance.theme"],
    [{ ...good, appearance: { shade: 1 } }, "appearance.shade"],
    [{ ...good, captureMethod: "later" }, "captureMethod"],
    [{ ...good, paymentMethodConfiguration: "x" }, "pmc_"],
    [{ ...good, excludedPaymentMethodTypes: "blik" }, "excludedPaymentMethodTypes"],
    [{ mode: "setup" }, "does not support"],
    [{ ...good, clientSecret: "x" }, "does not support"],
    [undefined, "options"],
  ])("refuses %j", (options, sentence) => {
    expect(() => elementsSettings(options, ["en"])).toThrow(sentence);
  });

  it("fills in what Stripe would", () => {
    expect(elementsSettings({ ...good, capture_method: "manual", locale: "auto" }, ["de-AT"])).toMatchObject({
      captureMethod: "manual",
      setupFutureUsage: null,
      locale: "de-AT",
    });
  });

  it("creates one payment element with options that Stripe knows", () => {
    const group = createStripe(page, "pk_test_x").elements({ mode: "payment", amount: 100, currency: "eur" });
    const element = group.create("payment", { layout: "accordion" });
    expect(group.getElement("payment")).toBe(element);
    expect(() => group.create("payment")).toThrow("Can only create one");
    element.destroy();
    expect(group.getElement("payment")).toBeNull();
    expect(() => createOptions({ colour: 1 })).toThrow("Unrecognized create() parameter: colour");
    expect(() => createOptions({ layout: "grid" })).toThrow("layout");
    expect(() => updateOptions({ wallets: {} })).toThrow("wallets");
  });

  it("wants a mounted element before it submits", async () => {
    const group = createStripe(page, "pk_test_x").elements({ mode: "payment", amount: 100, currency: "eur" });
    await expect(group.submit()).rejects.toThrow("mounted Payment Element");
  });
});

describe("messages between page and frame", () => {
  const end = { id: "one", kinds: kinds.fromPaymentFrame };

  it.each([
    [{ endive: "one", message: { kind: "hello" } }, { kind: "hello" }],
    [{ endive: "other", message: { kind: "hello" } }, undefined],
    [{ endive: "one", message: { kind: "steal" } }, undefined],
    [{ endive: "one" }, undefined],
    ["hello", undefined],
    [null, undefined],
  ])("of %j hears %j", (data, heard) => {
    expect(unwrap(data, end)).toEqual(heard);
  });
});

describe("the words", () => {
  it("read right to left in Arabic and Hebrew, and fall back to English", () => {
    expect(directionOf("ar")).toBe("rtl");
    expect(directionOf("he-IL")).toBe("rtl");
    expect(directionOf("de")).toBe("ltr");
    expect(stringsOf("fi").labels.number).toBe("Card number");
    expect(spokenLocale("fi")).toBe("en");
  });

  it("leave no placeholder unknown to English", () => {
    for (const locale of ["ar", "de", "es", "fr", "he", "ja"]) {
      const strings = stringsOf(locale);
      expect(strings.redirectNotice).toContain("{method}");
      expect(strings.mandate).toContain("{business}");
      expect(strings.challenge.body).toContain("{amount}");
    }
  });
});

it("reads the intent's id out of its client secret", () => {
  expect(intentIdOf("pi_3Nq_secret_abc")).toBe("pi_3Nq");
  expect(intentIdOf("seti_1_secret_2")).toBeUndefined();
  expect(intentIdOf(undefined)).toBeUndefined();
});
