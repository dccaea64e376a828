import type { Locator } from "playwright-core";
import { colourOf } from "../../PaymentControl/looks/contrast.ts";
import { paymentStatuses } from "../../core/status.ts";
import { picture } from "./support/browser.ts";
import { cards, pay, payButton, receipt, stripesFields } from "./support/payer.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const openOrder = async (query: string): Promise<string> => {
  const order = await stage.rows().order(20);
  await stage.page().goto(`${stage.sandbox().origin}/model-driven/sample_order/${order}?${query}`);
  return order;
};

describe("the pages, as axe sees them", () => {
  // The gallery's tests go through every state in every look; here it is form and host together.
  it.each(["theme=light&lang=1031", "theme=dark&rtl=1&lang=1025", "theme=contrast"])(
    "find no fault with the form in %s",
    async (look) => {
      await openOrder(`user=payer&${look}`);
      await stage.page().frameLocator(stripesFields).first().locator("[name=number]").waitFor();
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

/** The places where a keyboard's focus can be, seen from the page. */
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

const typeCardFromTheStart = async (number: string): Promise<void> => {
  const { keyboard } = stage.page();
  await stage.page().frameLocator(stripesFields).first().locator("[name=number]").focus();
  for (const text of [number, "1234", "123"]) {
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type(text);
    await keyboard.press("Tab");
  }
  await keyboard.press("Tab"); // past the country
};

describe.each([
  ["a model-driven form", (order: string) => `/model-driven/sample_order/${order}?user=payer`],
  ["a portal page", (order: string) => `/portal/pay?id=${order}`],
])("the payment form by keyboard alone on %s", (_host, pathOf) => {
  it("goes from the first field through a decline to the receipt, and never loses the focus", async () => {
    const page = stage.page();
    await page.goto(stage.sandbox().origin + pathOf(await stage.rows().order(20)));
    await payButton(page).waitFor();
    await typeCardFromTheStart("4000000000009995");
    expect(await isFocused(payButton(page))).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("[aria-live=assertive]").getByText("There is not enough money").waitFor();
    expect(await isFocused(payButton(page))).toBe(true);
    await typeCardFromTheStart("4242424242424242");
    await page.keyboard.press("Space");
    await receipt(page).waitFor();
    expect(await isFocused(receipt(page))).toBe(true);
  }, 60_000);
});

describe("the payment form on a portal page", () => {
  it("takes the site's colours", async () => {
    const page = stage.page();
    await page.goto(`${stage.sandbox().origin}/portal/pay?id=${await stage.rows().order(20)}`);
    await payButton(page).waitFor();
    const brand = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--portalThemeColor1"));
    const fill = await payButton(page).evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(colourOf(fill)).toEqual(colourOf(brand));
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
