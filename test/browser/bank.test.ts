import { paymentStatuses } from "../../core/status.ts";
import { picture } from "./support/browser.ts";
import { bankDialog, cards, pay, payButton, receipt } from "./support/payer.ts";
import { setStage } from "./support/stage.ts";

const stage = setStage();

const payWithBank = async (): Promise<string> => {
  const order = await stage.rows().order(50);
  await stage.page().goto(`${stage.sandbox().origin}/model-driven/sample_order/${order}?user=payer`);
  await payButton(stage.page()).waitFor();
  await pay(stage.page(), cards.threeDSecure);
  await bankDialog(stage.page())
    .getByRole("button", { name: /complete/i })
    .waitFor();
  return order;
};

describe("a card whose bank wants to see the payer", () => {
  it("pays when the payer completes the bank's dialog", async () => {
    const order = await payWithBank();
    await picture(stage.page(), "bank-dialog");
    const waiting = await stage.rows().paymentWhen(order, () => true);
    expect(waiting["cfl_status"]).toBe(paymentStatuses.requires_action);
    await bankDialog(stage.page())
      .getByRole("button", { name: /complete/i })
      .click();
    await receipt(stage.page()).waitFor();
    await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.succeeded);
  }, 60_000);

  it("records the failed authentication, and the form can be used again", async () => {
    const order = await payWithBank();
    await bankDialog(stage.page()).getByRole("button", { name: /fail/i }).click();
    const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.failed);
    expect(row["cfl_errorcode"] ?? row["cfl_reasoncode"]).toBe("payment_intent_authentication_failure");
    await payButton(stage.page()).waitFor();
    await pay(stage.page(), cards.good);
    await receipt(stage.page()).waitFor();
  }, 60_000);

  it("resumes after a reload in the middle", async () => {
    const order = await payWithBank();
    await stage.page().reload();
    await bankDialog(stage.page())
      .getByRole("button", { name: /complete/i })
      .click();
    await receipt(stage.page()).waitFor();
    const payments = await stage.rows().payments(order);
    expect(payments).toHaveLength(1);
  }, 60_000);
});

const leaveForBank = async (address: string): Promise<void> => {
  const page = stage.page();
  await page.goto(`${stage.sandbox().origin}${address}`);
  await payButton(page).waitFor();
  await page.frameLocator("iframe").first().getByText("iDEAL").click();
  await page.frameLocator("iframe").first().locator("[name=name]").fill("Nancy Davolio");
  await payButton(page).click();
  await page.waitForURL(/\/endive\//);
};

describe("a bank that takes the payer to its own page", () => {
  it("sends them back to the form, which says what happened and takes another try", async () => {
    const order = await stage.rows().order(34);
    await leaveForBank(`/portal/pay?id=${order}`);
    await stage.page().getByRole("button", { name: /fail/i }).click();
    await stage
      .page()
      .getByText(/bank could not confirm/i)
      .first()
      .waitFor();
    await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.failed);
    await pay(stage.page(), cards.good);
    await receipt(stage.page()).waitFor();
  }, 60_000);

  it.each([
    ["a form", (order: string) => `/model-driven/sample_order/${order}?user=payer`],
    ["a portal page", (order: string) => `/portal/pay?id=${order}`],
  ])(
    "sends them back to %s, which shows the receipt",
    async (_where, addressOf) => {
      const order = await stage.rows().order(33);
      const page = stage.page();
      await leaveForBank(addressOf(order));
      await page.getByRole("button", { name: /authori[sz]e|complete/i }).click();
      await page.waitForURL((url) => url.pathname === addressOf(order).split("?")[0]);
      await receipt(page).waitFor();
      await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.succeeded);
    },
    60_000,
  );
});
