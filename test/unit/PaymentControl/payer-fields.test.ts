/** @jest-environment node */
import type { BillingDetails } from "../../../core/billing-details.ts";
import { countryCodeOf } from "../../../PaymentControl/stripe/country-code.ts";
import { payerFields, unasked } from "../../../PaymentControl/stripe/payer-fields.ts";
import { someInputs } from "./support/inputs.ts";

const fieldsFor = (billing: BillingDetails) => payerFields({ payer: { billing }, looks: someInputs() });

describe("what the fields are filled with", () => {
  it("is everything known; the e-mail address and telephone number are not asked for at all", () => {
    const billing = {
      ...{ name: "Nancy Davolio", email: "nancy@example.com", phone: "+49 30 5550142" },
      ...{ line1: "Invalidenstraße 1", city: "Berlin", postalCode: "10115", country: "Germany" },
    };
    expect(fieldsFor(billing)).toEqual({
      defaultValues: {
        billingDetails: {
          ...{ name: "Nancy Davolio", email: "nancy@example.com", phone: "+49 30 5550142" },
          address: { line1: "Invalidenstraße 1", city: "Berlin", postal_code: "10115", country: "DE" },
        },
      },
      fields: { billingDetails: { email: "never", phone: "never" } },
    });
    expect(unasked({ payer: { billing } })).toEqual({ email: "nancy@example.com", phone: "+49 30 5550142" });
  });

  it("leaves to the payer what Stripe would refuse", () => {
    expect(fieldsFor({ email: "nancy at home", phone: "ask her" })).toEqual({});
    expect(unasked({ payer: { billing: { email: "nancy at home" } } })).toEqual({});
  });

  it("is nothing when nothing is known", () => {
    expect(fieldsFor({})).toEqual({});
  });
});

describe("the country of a row", () => {
  it.each([
    ["de", "en", "DE"],
    ["Germany", "en", "DE"],
    ["Deutschland", "de", "DE"],
    ["Germany", "ja", "DE"],
    ["Österreich", "de", "AT"],
    ["cote d’ivoire", "en", "CI"],
  ])("%s in %s is %s", (text, locale, code) => {
    expect(countryCodeOf(text, locale)).toBe(code);
  });

  it.each(["Atlantis", "", "X", "QQ"])("%p is none", (text) => {
    expect(countryCodeOf(text, "en")).toBeUndefined();
  });
});
