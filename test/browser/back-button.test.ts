import type { Browser } from "playwright-core";
import { openBrowser } from "./support/browser.ts";
import { payButton, receipt } from "./support/payer.ts";
import { onePaid, onPortal } from "./support/robust-stage.ts";
import { setStage } from "./support/stage.ts";

const stage = setStage();
let keeping: Browser;

// Playwright switches the cache of whole pages off, which browsers of payers have.
beforeAll(async () => {
  keeping = await openBrowser(["--disable-back-forward-cache"]);
}, 60_000);
afterAll(() => keeping.close());

it("a page that the browser kept as it was asks anew how the payment stands, and can be paid once", async () => {
  const order = await stage.rows().order(20);
  const page = await keeping.newPage();
  const shown: boolean[] = [];
  await page.exposeFunction("shown", (isKept: boolean) => shown.push(isKept));
  await page.addInitScript(() =>
    window.addEventListener("pageshow", ({ persisted }) => {
      if (window.top === window) (window as unknown as { shown(isKept: boolean): void }).shown(persisted);
    }),
  );
  // Sites that forbid every kind of storing, as the stand-in does, are never kept.
  await page.route(/\/portal\/pay|\/_api\/|\/_layout\//, async (route) => {
    const response = await route.fetch();
    const { "cache-control": _never, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(`${stage.sandbox().origin}${onPortal(order)}`);
  await payButton(page).waitFor();
  const fields = page.frameLocator('iframe[title="Secure payment input frame"]').first();
  await fields.getByText("iDEAL").click();
  const name = fields.locator("[name=name]");
  if ((await name.count()) > 0) await name.fill("Nancy Davolio");
  await payButton(page).click();
  await page.waitForURL(/\/endive\//);
  await page.goBack({ waitUntil: "commit" });
  await payButton(page).waitFor();
  expect(shown.at(-1)).toBe(true);
  // What was typed is still there: the payer goes to the bank a second time, and pays.
  await payButton(page).click();
  await page.waitForURL(/\/endive\//);
  await page.getByRole("button", { name: /authori[sz]e|complete/i }).click();
  await receipt(page).waitFor();
  await onePaid(stage, order);
  await page.close();
}, 60_000);
