import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { minorUnitDigits, minorUnitStep } from "../../../core/currencies.ts";
import { decimalOf, formatMoney, moneyFromDecimal } from "../../../core/money.ts";

describe("money from a decimal", () => {
  it.each([
    [20, "EUR", 2000],
    [19.99, "eur", 1999],
    [0.1 + 0.2, "gbp", 30],
    [1.005, "kwd", undefined],
    [1.01, "kwd", 1010],
    [500, "jpy", 500],
    [1000, "isk", 100000],
    [1000, "ugx", 100000],
    [999999.99, "usd", 99999999],
  ])("takes %d %s for %p minor units", (decimal, currency, amount) => {
    const money = moneyFromDecimal(decimal, currency);
    expect(money.ok ? money.value.amount : undefined).toBe(amount);
  });

  it.each([
    ["unknown-currency", 20, "EURO"],
    ["not-a-number", Number.NaN, "eur"],
    ["not-a-number", Infinity, "eur"],
    ["not-positive", 0, "eur"],
    ["not-positive", -1, "eur"],
    ["fraction-of-minor-unit", 19.995, "eur"],
    ["fraction-of-minor-unit", 500.5, "jpy"],
    ["fraction-of-minor-unit", 1.001, "tnd"],
    ["fraction-of-minor-unit", 10.5, "isk"],
    ["fraction-of-minor-unit", 0.0000001, "xyz"],
    ["below-minimum", 0.49, "eur"],
    ["below-minimum", 2.99, "sek"],
    ["too-large", 1_000_000, "usd"],
    ["too-large", 1e21, "jpy"],
  ])("refuses with %s: %d %s", (kind, decimal, currency) => {
    expect(moneyFromDecimal(decimal, currency)).toMatchObject({ ok: false, error: { kind } });
  });

  it("comes back as the same decimal for every amount that can be charged", () => {
    const currencies = fc.constantFrom("eur", "jpy", "kwd", "isk", "ugx", "huf");
    fc.assert(
      fc.property(currencies, fc.integer({ min: 20000, max: 99_999_999 }), (currency, amount) => {
        const charged = amount - (amount % minorUnitStep(currency));
        const money = { amount: charged, currency };
        expect(moneyFromDecimal(decimalOf(money), currency)).toEqual({ ok: true, value: money });
      }),
    );
  });
});

describe("money for people", () => {
  it.each([
    [{ amount: 2000, currency: "eur" }, "€20.00"],
    [{ amount: 500, currency: "jpy" }, "¥500"],
    [{ amount: 1010, currency: "kwd" }, "KWD 1.010"],
    [{ amount: 100000, currency: "isk" }, "ISK 1,000"],
    [{ amount: 1050, currency: "afn" }, "AFN 10.50"],
  ])("shows exactly what is charged: %o", (money, shown) => {
    expect(formatMoney(money, "en").replace(/\u00a0/g, " ")).toBe(shown);
  });
});

it("knows Stripe's exceptions from ISO", () => {
  expect([minorUnitDigits("ISK"), minorUnitDigits("UGX"), minorUnitDigits("CLP"), minorUnitDigits("TND")]).toEqual([
    2, 2, 0, 3,
  ]);
});
