import { cardShapeOf, passesLuhn } from "../../../../sandbox/stripe-js/browser/payment/card-brand.ts";
import {
  caretAfter,
  formatCvc,
  formatExpiry,
  formatIban,
  formatNumber,
} from "../../../../sandbox/stripe-js/browser/payment/formatting.ts";

describe("what a payer types", () => {
  it.each([
    ["4242424242424242", "visa", "4242 4242 4242 4242"],
    ["2223003122003222", "mastercard", "2223 0031 2200 3222"],
    ["378282246310005", "amex", "3782 822463 10005"],
    ["6011111111111117", "discover", "6011 1111 1111 1117"],
    ["3056930009020004", "diners", "3056 9300 0902 0004"],
    ["36227206271667", "diners", "3622 720627 1667"],
    ["3566002020360505", "jcb", "3566 0020 2036 0505"],
    ["6200000000000005", "unionpay", "6200 0000 0000 0005"],
  ])("%s is a %s card and reads %s", (digits, brand, shown) => {
    expect(cardShapeOf(digits).brand).toBe(brand);
    expect(formatNumber(digits)).toBe(shown);
    expect(passesLuhn(digits)).toBe(true);
  });

  it("drops digits beyond the brand's longest number", () => {
    expect(formatNumber("42424242424242429999")).toBe("4242 4242 4242 4242");
  });

  it("reads Arabic digits", () => {
    expect(formatNumber("٤٢٤٢")).toBe("4242");
  });

  it.each([
    ["1", "", "1"],
    ["5", "", "05 / "],
    ["12", "1", "12 / "],
    ["13", "1", "01 / 3"],
    ["1234", "", "12 / 34"],
    ["12/34", "", "12 / 34"],
    ["12 / 34", "", "12 / 34"],
    ["1/34", "", "01 / 34"],
    ["12/2034", "", "12 / 34"],
    ["122034", "", "12 / 34"],
    ["12 /", "12 / ", "12"],
    ["12 / 3", "12 / 34", "12 / 3"],
  ])("writes the expiry %j after %j as %j", (text, previous, shown) => {
    expect(formatExpiry(text, previous)).toBe(shown);
  });

  it("takes four digits of security code from American Express and three from others", () => {
    expect(formatCvc("12345", "378282")).toBe("1234");
    expect(formatCvc("12345", "4242")).toBe("123");
  });

  it("groups an IBAN in fours and capitals", () => {
    expect(formatIban("de89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
  });

  it("keeps the caret behind the digit it stood behind", () => {
    expect(caretAfter("42942", 3, "4294 2")).toBe(3);
    expect(caretAfter("42424", 5, "4242 4")).toBe(6);
  });
});
