import { paymentStatuses } from "../../core/status.ts";
import { picture } from "./support/browser.ts";
import { cards, pay, payButton, receipt } from "./support/payer.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const openOrder = async (query: string): Promise<string> => {
  const order = await stage.rows().order(20);
  await stage.page().goto(`${stage.sandbox().origin}/model-driven/sample_order/${order}?${query}`);
  return order;
};

describe("the pages, as axe sees them", () => {
  it.each(["theme=light", "theme=dark", "theme=contrast", "rtl=1&lang=1025", "lang=1031"])(
    "find no fault with the form in %s",
    async (look) => {
      await openOrder(`user=payer&${look}`);
      await stage.page().frameLocator("iframe").first().locator("[name=number]").waitFor();
      await picture(stage.page(), `form-${look.replaceAll(/\W/g, "-")}`);
      expect(await violationsOn(stage.page())).toEqual([]);
    },
    60_000,
  );

  it("find no fault with the start page, which shows what happened", async () => {
    const order = await openOrder("user=payer");
    await pay(stage.page(), cards.good);
    await receipt(stage.page()).waitFor();
    await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.succeeded);
    await stage.page().goto(stage.sandbox().origin);
    await stage.page().getByText("Succeeded").first().waitFor();
    await stage.page().getByText("payment_intent.succeeded").first().waitFor();
    await picture(stage.page(), "start-page");
    expect(await violationsOn(stage.page())).toEqual([]);
  }, 60_000);
});

describe("the form by keyboard alone", () => {
  it("goes from the first field to the receipt, where the focus ends on the heading", async () => {
    await openOrder("user=payer");
    const page = stage.page();
    await payButton(page).waitFor();
    await page.frameLocator("iframe").first().locator("[name=number]").focus();
    await page.keyboard.type("4242424242424242");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1234");
    await page.keyboard.press("Tab");
    await page.keyboard.type("123");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await payButton(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await receipt(page).waitFor();
    expect(await receipt(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
  }, 60_000);
});

describe("the Payment form of staff", () => {
  it("says in words what happened and what to do, and keeps the money columns locked", async () => {
    const order = await openOrder("user=payer");
    await pay(stage.page(), cards.insufficientFunds);
    const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.failed);
    await stage
      .page()
      .goto(`${stage.sandbox().origin}/model-driven/cfl_payment/${String(row["cfl_paymentid"])}?user=staff`);
    await stage
      .page()
      .getByText(/did not hold enough money/i)
      .first()
      .waitFor();
    await picture(stage.page(), "payment-form-staff");
    const amount = stage
      .page()
      .getByLabel(/^Amount$/i)
      .first();
    expect(
      await amount.evaluate((field) =>
        field.matches(":disabled, [readonly], [aria-disabled=true], [aria-readonly=true]"),
      ),
    ).toBe(true);
    expect(await violationsOn(stage.page())).toEqual([]);
  }, 60_000);
});
