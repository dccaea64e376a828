import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "./build.js";
import { ensureChromium } from "./chromium.js";
import { takeGalleryPictures } from "./gallery-pictures.js";
import { ensureInstalled } from "./install.js";
import { node24, root } from "./run.js";

/** Takes the pictures of README anew, from a sandbox of its own: `npm run pictures`. */

const startServer = (entry) =>
  new Promise((resolve, reject) => {
    const args = ["--disable-warning=ExperimentalWarning", entry, "--port", "0"];
    const child = spawn(node24(), args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.on("data", (chunk) => {
      const origin = /ready at (\S+)/.exec(chunk.toString())?.[1];
      if (origin) resolve({ child, origin });
    });
    child.on("close", (code) => reject(new Error(`${entry} ended with exit code ${code}.`)));
  });

const pay = async (page, number) => {
  const fields = page.frameLocator('iframe[title="Secure payment input frame"]').first();
  await fields.locator("[name=number]").fill(number);
  await fields.locator("[name=expiry]").fill("12 / 34");
  await fields.locator("[name=cvc]").fill("123");
  await page.getByRole("button", { name: /^Pay / }).click();
};

const shoot = async (page) => `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;

/** Three pictures on one sheet: a decline on the portal, a receipt on the form, and the rows that both left behind. */
const sheet = ([declined, paid, rows]) => `<!doctype html>
  <style>
    body { margin: 0; padding: 28px; width: 1544px; background: #e8e6df; display: grid; grid-template-columns: 1fr 1fr; gap: 24px; }
    figure { margin: 0; border-radius: 12px; overflow: hidden; box-shadow: 0 8px 28px #0003; background: #fff; line-height: 0; }
    figure:last-child { grid-column: 1 / -1; }
    img { width: 100%; }
  </style>
  <figure><img src="${declined}"></figure><figure><img src="${paid}"></figure><figure><img src="${rows}"></figure>`;

const overview = async (browser, origin) => {
  const context = await browser.newContext({ viewport: { width: 1180, height: 860 } });
  const page = await context.newPage();
  const { orders } = await (await fetch(`${origin}/_sandbox/overview`)).json();
  const pictures = [];
  await page.goto(`${origin}/portal/pay?id=${orders[0].id}`);
  await pay(page, "4000 0000 0000 9995");
  await page
    .getByText(/did not go through/i)
    .first()
    .waitFor();
  pictures.push(await shoot(page));
  await page.goto(`${origin}/model-driven/sample_order/${orders[1].id}?user=payer`);
  await pay(page, "4242 4242 4242 4242");
  await page.getByRole("heading", { name: /paid/i }).waitFor();
  await page.getByRole("region", { name: "Payments" }).getByText("Succeeded").waitFor();
  pictures.push(await shoot(page));
  await page.setViewportSize({ width: 1544, height: 536 });
  await page.goto(origin);
  await page.getByText("Succeeded").first().waitFor();
  await page.locator("#step-3").evaluate((heading) => {
    heading.style.scrollMarginBlockStart = "24px";
    heading.scrollIntoView();
  });
  pictures.push(await shoot(page));
  await context.close();
  return sheet(pictures);
};

const stripe = async (origin, path, body) => {
  const headers = { authorization: "Bearer sk_test_sandbox", "content-type": "application/x-www-form-urlencoded" };
  return (await fetch(`${origin}/v1/${path}`, { method: "POST", headers, body: new URLSearchParams(body) })).json();
};

/** Payments of every kind, so that the app has something to show. */
const fillApp = async (origin) => {
  const intent = (amount, method, also = {}) =>
    stripe(origin, "payment_intents", {
      amount: String(amount),
      currency: "eur",
      payment_method: method,
      confirm: "true",
      "payment_method_types[]": "card",
      ...also,
    });
  for (const amount of [2000, 4990, 12500, 9900]) await intent(amount, "pm_card_visa");
  await intent(3900, "pm_card_chargeDeclinedInsufficientFunds");
  await intent(8800, "pm_card_chargeDeclinedExpiredCard");
  await intent(6600, "pm_card_createDispute");
  await intent(5600, "pm_card_mastercard", { capture_method: "manual" });
  const refunded = await intent(15000, "pm_card_amex");
  await stripe(origin, "refunds", { payment_intent: refunded.id, amount: "4000" });
  return refunded.id;
};

const rowOf = async (origin, reference) => {
  const address = `${origin}/api/data/v9.2/cfl_payments?$select=cfl_name,cfl_status&$filter=cfl_gatewayreference eq '${reference}'`;
  for (let tries = 0; tries < 100; tries += 1) {
    const { value } = await (await fetch(address, { headers: { authorization: "Bearer sandbox-admin" } })).json();
    if (value[0]?.cfl_status === 413500007) return value[0].cfl_paymentid;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No refunded payment ${reference} came.`);
};

/** The app as staff see it: a payment, the refund panel over it, the dashboard and the health page. */
const appPictures = async (browser, origin, folder) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const shot = (name) => page.screenshot({ path: join(folder, `${name}.png`) });
  const payment = await rowOf(origin, await fillApp(origin));
  await page.goto(`${origin}/model-driven/cfl_payment/${payment}`);
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  await page.getByText(/can be refunded/).waitFor();
  await shot("refund-panel");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await shot("payment-form");
  await page.getByRole("link", { name: "Payments today" }).click();
  await page.locator(".chart-ring").waitFor();
  await shot("dashboard");
  await page.getByRole("link", { name: "Health" }).click();
  await page.frameLocator("iframe.web-resource").locator(".findings").waitFor();
  await shot("health");
  await page.close();
};

await ensureInstalled();
if (!(await build())) process.exit(1);
const executablePath = await ensureChromium();
const servers = await Promise.all(["sandbox/main.ts", "gallery/main.ts"].map(startServer));
const [{ origin }, gallery] = servers;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const html = await overview(browser, origin);
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.setContent(html);
  const folder = join(root, "docs", "pictures");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, "overview.png"), fullPage: true });
  await appPictures(browser, origin, folder);
  await takeGalleryPictures(browser, gallery.origin, folder);
} finally {
  await browser.close();
  for (const { child } of servers) {
    child.removeAllListeners("close");
    child.kill();
  }
}
