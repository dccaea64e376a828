import { returnAddress } from "../../../server/use-cases/pay/return-address.ts";

const allowed = ["https://shop.example", "https://org.crm.dynamics.com"];

describe("the address that a bank sends the payer back to", () => {
  it("is the page that pays, when its origin is allowed", () => {
    const page = "https://org.crm.dynamics.com/main.aspx?pagetype=entityrecord&id=1";
    expect(returnAddress(page, allowed)).toBe(page);
  });

  it.each([
    ["another origin", "https://evil.example/pay"],
    ["an origin that only begins like an allowed one", "https://shop.example.evil.example/"],
    ["an allowed one as user name", "https://shop.example@evil.example/"],
    ["no address", "shop"],
    ["nothing", undefined],
  ])("is the first allowed one for %s", (_what, page) => {
    expect(returnAddress(page, allowed)).toBe("https://shop.example");
  });

  it("does not exist when the profile allows none", () => {
    expect(returnAddress("https://shop.example/pay", [])).toBeUndefined();
  });
});
