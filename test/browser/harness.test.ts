import type { Browser, Page } from "playwright-core";
import { type Harness, startHarness } from "../../sandbox/harness/server.ts";
import { openBrowser, picture } from "./support/browser.ts";
import { bankDialog, cards, pay, payButton, receipt } from "./support/payer.ts";

let harness: Harness;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const started = await startHarness(0);
  if (!started.ok) throw new Error(started.error);
  harness = started.value;
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await harness.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.close());

describe("the control in the PCF harness, offline", () => {
  it("is not configured in a host without webAPI", async () => {
    await page.goto(`${harness.origin}/?bare=1`);
    await page.getByText("This payment form is not set up yet").waitFor();
    expect(await payButton(page).count()).toBe(0);
  }, 60_000);

  it("pays, after a decline and past the bank", async () => {
    await page.goto(harness.origin);
    await payButton(page).waitFor();
    await pay(page, cards.insufficientFunds);
    await page.getByText("The payment did not go through").first().waitFor();
    await pay(page, cards.threeDSecure);
    await bankDialog(page)
      .getByRole("button", { name: /complete/i })
      .click();
    await receipt(page).waitFor();
    await picture(page, "harness-paid");
  }, 60_000);

  it("shows an amount that can be paid in each currency, also after another one", async () => {
    await page.goto(harness.origin);
    await page.getByRole("button", { name: "Pay €20.00" }).waitFor();
    await page.goto(`${harness.origin}/?currency=jpy`);
    await page.getByRole("button", { name: "Pay ¥2,500" }).waitFor();
  }, 60_000);

  it("comes back from a bank's own page to its receipt", async () => {
    await page.goto(harness.origin);
    const fields = page.frameLocator('iframe[title="Secure payment input frame"]');
    await fields.getByRole("tab", { name: "iDEAL" }).click();
    await fields.locator("[name=name]").fill("Ada Lovelace");
    await payButton(page).click();
    await page.getByRole("button", { name: /complete/i }).click();
    await receipt(page).waitFor();
  }, 60_000);

  it("asks no other origin for anything", async () => {
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).origin));
    await page.goto(harness.origin);
    await payButton(page).waitFor();
    asked.delete("null"); // data: addresses
    expect([...asked]).toEqual([harness.origin]);
  }, 60_000);
});
