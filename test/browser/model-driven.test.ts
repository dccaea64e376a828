import { paymentStatuses } from "../../core/status.ts";
import { picture } from "./support/browser.ts";
import { cards, pay, payButton, receipt, receiptAddress } from "./support/payer.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const openOrder = async (orderId: string, query = "user=payer"): Promise<void> => {
  await stage.page().goto(`${stage.sandbox().origin}/model-driven/sample_order/${orderId}?${query}`);
  await payButton(stage.page()).waitFor();
};

describe("the payment form on a model-driven form", () => {
  it("pays with a good card and leaves a true row", async () => {
    const order = await stage.rows().order(20);
    await openOrder(order);
    await picture(stage.page(), "model-driven-ready");
    await pay(stage.page(), cards.good);
    await receipt(stage.page()).waitFor();
    await picture(stage.page(), "model-driven-paid");
    expect(await violationsOn(stage.page())).toEqual([]);
    const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    expect(row).toMatchObject({
      cfl_gatewayreference: expect.stringMatching(/^pi_/),
      cfl_chargereference: expect.stringMatching(/^ch_/),
      cfl_amountcaptured: 20,
      cfl_paymentmethodlabel: expect.stringContaining("4242"),
      cfl_paidon: expect.any(String),
      cfl_reasoncode: null,
    });
    expect(await stage.page().getByText(String(row["cfl_gatewayreference"])).count()).toBeGreaterThan(0);
    expect(await receiptAddress(stage.page())).toBe(row["cfl_receipturl"]);
  }, 60_000);

  it("has the payment in the order's list without Refresh, before any webhook", async () => {
    const { call } = stage.sandbox();
    await call("PUT", "/_sandbox/stripe/delivery", { pause: true });
    // An order of the payer's own, since nobody sees payments of others' rows.
    const { id } = (await call("POST", "/_sandbox/orders")).body;
    await openOrder(String(id));
    const payments = stage.page().getByRole("region", { name: "Payments" });
    await payments.getByText("No data available.").waitFor();
    await pay(stage.page(), cards.good);
    await payments.getByText("Succeeded").waitFor();
    await receipt(stage.page()).waitFor();
  }, 60_000);

  it("keeps the entries after a decline, records the reason before any webhook, and pays on the same intent", async () => {
    const order = await stage.rows().order(35);
    await stage.sandbox().call("PUT", "/_sandbox/stripe/delivery", { pause: true });
    await openOrder(order);
    await pay(stage.page(), cards.insufficientFunds);
    await stage
      .page()
      .getByText(/not enough|insufficient|enough money|funds/i)
      .first()
      .waitFor();
    await picture(stage.page(), "model-driven-declined");
    expect(await violationsOn(stage.page())).toEqual([]);
    const failed = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.failed);
    expect(failed).toMatchObject({ cfl_reasoncode: "insufficient_funds", cfl_errorcode: "card_declined" });
    expect(String(failed["cfl_reasonmessage"])).toMatch(/\w+ \w+.*\./);
    expect(await stage.page().frameLocator("iframe").first().locator("[name=number]").inputValue()).toContain("9995");

    await pay(stage.page(), cards.good);
    await receipt(stage.page()).waitFor();
    const paid = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    expect(paid).toMatchObject({
      cfl_paymentid: failed["cfl_paymentid"],
      cfl_gatewayreference: failed["cfl_gatewayreference"],
      cfl_reasoncode: null,
      cfl_errorcode: null,
      cfl_reason: null,
      cfl_attemptcount: 2,
    });
  }, 60_000);

  it("asks to save a new record first, and says when the amount on screen is not the saved one", async () => {
    const page = stage.page();
    await page.goto(`${stage.sandbox().origin}/model-driven/sample_order/new?user=payer`);
    await page
      .getByText(/save this form first/i)
      .first()
      .waitFor();
    expect(await payButton(page).count()).toBe(0);

    await openOrder(await stage.rows().order(12));
    await page
      .getByRole("textbox", { name: /^amount/i })
      .first()
      .fill("13");
    await page.keyboard.press("Tab");
    await page
      .getByText(/save your change first/i)
      .first()
      .waitFor();
    expect(await payButton(page).count()).toBe(0);
  }, 60_000);

  it.each([
    ["JPY", 2500, /2,500/],
    ["KWD", 12.34, /12\.340/],
    ["SEK", 399, /399\.00/],
  ])(
    "charges exactly the amount shown in %s",
    async (currency, amount, shown) => {
      const order = await stage.rows().order(amount, currency);
      await openOrder(order);
      expect(await payButton(stage.page()).textContent()).toMatch(shown);
      await pay(stage.page(), cards.good);
      await receipt(stage.page()).waitFor();
      const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
      expect(row).toMatchObject({ cfl_amount: amount, cfl_amountcaptured: amount });
    },
    60_000,
  );
});
