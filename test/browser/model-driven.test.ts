import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { paymentStatuses } from "../../core/status.ts";
import { rowsIn } from "../integration/support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "../integration/support/sandbox-process.ts";
import { openBrowser, picture } from "./support/browser.ts";
import { cards, payButton, typeCard } from "./support/payer.ts";

let sandbox: SandboxProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
}, 60_000);
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(async () => {
  await page.close();
  await sandbox.call("PUT", "/_sandbox/stripe/delivery", { pause: false });
});

const openOrder = async (orderId: string, query = "user=payer"): Promise<void> => {
  await page.goto(`${sandbox.origin}/model-driven/sample_order/${orderId}?${query}`);
  await payButton(page).waitFor();
};

const pay = async (card: string): Promise<void> => {
  await typeCard(page, card);
  await payButton(page).click();
};

const expectNoViolations = async (): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
};

describe("the payment form on a model-driven form", () => {
  it("pays with a good card and leaves a true row", async () => {
    const rows = rowsIn(sandbox);
    const order = await rows.order(20);
    await openOrder(order);
    await picture(page, "model-driven-ready");
    await pay(cards.good);
    await page.getByRole("heading", { name: /paid/i }).waitFor();
    await picture(page, "model-driven-paid");
    await expectNoViolations();
    const row = await rows.paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    expect(row).toMatchObject({
      cfl_gatewayreference: expect.stringMatching(/^pi_/),
      cfl_chargereference: expect.stringMatching(/^ch_/),
      cfl_amountcaptured: 20,
      cfl_paymentmethodlabel: expect.stringContaining("4242"),
      cfl_paidon: expect.any(String),
      cfl_reasoncode: null,
    });
    expect(await page.getByText(String(row["cfl_gatewayreference"])).count()).toBeGreaterThan(0);
  }, 60_000);

  it("keeps the entries after a decline, records the reason before any webhook, and pays on the same intent", async () => {
    const rows = rowsIn(sandbox);
    const order = await rows.order(35);
    await sandbox.call("PUT", "/_sandbox/stripe/delivery", { pause: true });
    await openOrder(order);
    await pay(cards.insufficientFunds);
    const alert = page.getByRole("alert").filter({ hasText: /fund|enough/i });
    await alert.waitFor();
    await picture(page, "model-driven-declined");
    await expectNoViolations();
    const failed = await rows.paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.failed);
    expect(failed).toMatchObject({ cfl_reasoncode: "insufficient_funds", cfl_errorcode: "card_declined" });
    expect(String(failed["cfl_reasonmessage"]).length).toBeGreaterThan(10);
    expect(await page.frameLocator("iframe").first().locator("[name=number]").inputValue()).toContain("9995");

    await pay(cards.good);
    await page.getByRole("heading", { name: /paid/i }).waitFor();
    const paid = await rows.paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    expect(paid).toMatchObject({
      cfl_paymentid: failed["cfl_paymentid"],
      cfl_gatewayreference: failed["cfl_gatewayreference"],
      cfl_reasoncode: null,
      cfl_errorcode: null,
      cfl_reason: null,
      cfl_attemptcount: 2,
    });
  }, 60_000);
});
