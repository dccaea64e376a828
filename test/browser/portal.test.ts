import { paymentStatuses } from "../../core/status.ts";
import { picture } from "./support/browser.ts";
import { bankDialog, cards, pay, payButton, receipt, receiptAddress } from "./support/payer.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const openOrder = async (orderId: string): Promise<void> => {
  await stage.page().goto(`${stage.sandbox().origin}/portal/pay?id=${orderId}`);
  await payButton(stage.page()).waitFor();
};

describe("the payment form on a portal page", () => {
  it("pays through the site's server logic and leaves a true row", async () => {
    const order = await stage.rows().order(21.5);
    await openOrder(order);
    await picture(stage.page(), "portal-ready");
    expect(await violationsOn(stage.page())).toEqual([]);
    await pay(stage.page(), cards.good);
    await receipt(stage.page()).waitFor();
    await picture(stage.page(), "portal-paid");
    const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    expect(row).toMatchObject({ cfl_amountcaptured: 21.5, cfl_gatewayreference: expect.stringMatching(/^pi_/) });
    expect(await receiptAddress(stage.page())).toBe(row["cfl_receipturl"]);
  }, 60_000);

  it("tells the payer what to do after a decline, and the row says why", async () => {
    const order = await stage.rows().order(22);
    await openOrder(order);
    await pay(stage.page(), cards.insufficientFunds);
    const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.failed);
    expect(row["cfl_reasoncode"]).toBe("insufficient_funds");
    await picture(stage.page(), "portal-declined");
    await pay(stage.page(), cards.good);
    await receipt(stage.page()).waitFor();
  }, 60_000);

  it("lets the bank see the payer", async () => {
    const order = await stage.rows().order(23);
    await openOrder(order);
    await pay(stage.page(), cards.threeDSecure);
    await bankDialog(stage.page())
      .getByRole("button", { name: /complete/i })
      .click();
    await receipt(stage.page()).waitFor();
    const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    expect(await receiptAddress(stage.page())).toBe(row["cfl_receipturl"]);
  }, 60_000);
});
