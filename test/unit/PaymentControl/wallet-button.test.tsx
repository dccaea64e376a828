import "./support/browser.ts";
import { act, within } from "@testing-library/react";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { countHeld } from "./support/held.ts";
import { flush, mountControl } from "./support/mounted.ts";
import { createPage, settleAttempt } from "./support/page.ts";

const { fake, mount } = createPage();

describe("a wallet's button", () => {
  const frames = (): readonly (string | null)[] =>
    [...document.querySelectorAll("iframe")].map((frame) => frame.parentElement?.getAttribute("style") ?? null);
  const confirm = (paymentFailed = jest.fn()) => {
    act(() => fake.express.get("confirm")?.({ expressPaymentType: "google_pay", paymentFailed }));
    return paymentFailed;
  };

  beforeEach(() => {
    fake.script.wallets = { googlePay: true, link: false };
  });
  afterEach(() => {
    fake.script.wallets = undefined;
  });

  it("takes no room where there is none", async () => {
    fake.script.wallets = undefined;
    await mount(createFakeWebApi(someRows()));
    expect(frames()[0]).toContain("block-size:0");
  });

  it("pays the same way as the button below: one token, one attempt", async () => {
    const api = createFakeWebApi(someRows());
    const { container } = await mount(api);
    expect(frames()[0]).not.toContain("block-size:0");
    settleAttempt(api, { cfl_state: 413500004, cfl_gatewayreference: "pi_1" });
    const paymentFailed = confirm();
    await within(container).findByRole("heading", { name: "Paid" });
    const created = api.calls.filter(({ kind }) => kind === "create");
    expect(created).toHaveLength(1);
    expect(fake.tokens).toEqual([{ metadata: { attempt: created[0]?.data?.["cfl_paymentattemptid"] } }]);
    expect(paymentFailed).not.toHaveBeenCalled();
  });

  it("says in its own window that nothing came of it, and the form says why", async () => {
    const { container } = await mount(createFakeWebApi(someRows()));
    fake.script.createConfirmationToken = () => Promise.resolve({ error: { message: "The wallet gave up." } });
    const paymentFailed = confirm();
    await within(container).findByText("The wallet gave up.");
    expect(paymentFailed).toHaveBeenCalledTimes(1);
    fake.script.createConfirmationToken = () => Promise.resolve({ confirmationToken: { id: "ctoken_1" } });
  });

  it("opens nothing while a payment is under way", async () => {
    const api = createFakeWebApi(someRows());
    await mount(api);
    const asked = { resolve: jest.fn(), reject: jest.fn() };
    fake.express.get("click")?.(asked);
    expect(asked.resolve).toHaveBeenCalledTimes(1);
    settleAttempt(api, { cfl_state: 413500001 });
    confirm();
    await flush();
    fake.express.get("click")?.(asked);
    expect(asked.reject).toHaveBeenCalledTimes(1);
    expect(confirm()).toHaveBeenCalledTimes(1);
  });

  it("leaves no timer when the form goes away while it is waited for", async () => {
    fake.script.wallets = "slow";
    const held = countHeld();
    await (await mountControl(createFakeWebApi(someRows()))).destroy();
    expect(held.stop().timeouts).toBe(0);
  });

  it("is not waited for longer than the fields can bear", async () => {
    fake.script.wallets = "slow";
    const { container } = await mount(createFakeWebApi(someRows()));
    await within(container).findByRole("button", { name: "Pay €20.00" });
  });
});
