import type { Page } from "playwright-core";
import { picture } from "./support/browser.ts";
import { cards, pay, payButton, receipt, typeCard } from "./support/payer.ts";
import { passTimeUntil } from "./support/pass-time.ts";
import { blockStripe, onForm, onPortal, onePaid, openToPay } from "./support/robust-stage.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const visit = async (address: string): Promise<Page> => {
  await stage.page().goto(`${stage.sandbox().origin}${address}`);
  return stage.page();
};

/** The site's policy as it was before a maker knew of Stripe. */
const forbidStripe = async (page: Page): Promise<void> => {
  await page.route(/\/portal\/pay/, async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()["content-security-policy"] ?? "").replaceAll(
      /https:\/\/[\w.*]*stripe\.com/g,
      "",
    );
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
};

describe("when Stripe.js does not come", () => {
  it("names the addresses to allow, and Try again opens the form once they are", async () => {
    const order = await stage.rows().order(20);
    const unblock = await blockStripe(stage.page());
    const page = await visit(onForm(order));
    await page
      .getByText(/allow js\.stripe\.com, hooks\.stripe\.com and api\.stripe\.com/i)
      .first()
      .waitFor();
    await picture(page, "blocked");
    expect(await violationsOn(page)).toEqual([]);
    await unblock();
    // The stand-in comes from its own address, and stands on the page as Stripe's would after a load.
    await page.evaluate((origin) => {
      const tag = document.createElement("script");
      tag.src = `${origin}/endive/stripe.js`;
      document.head.append(tag);
      return new Promise((resolve) => (tag.onload = resolve));
    }, stage.sandbox().origin);
    await page.getByRole("button", { name: "Try again" }).click();
    await pay(page, cards.good);
    await receipt(page).waitFor();
  }, 60_000);

  it("tells a site's maker what its content security policy must say", async () => {
    const order = await stage.rows().order(20);
    await blockStripe(stage.page());
    await forbidStripe(stage.page());
    const page = await visit(onPortal(order));
    await page
      .getByText(/content security policy/i)
      .first()
      .waitFor();
    await picture(page, "forbidden");
    for (const line of [
      "script-src https://js.stripe.com https://*.js.stripe.com;",
      "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com;",
      "connect-src https://api.stripe.com;",
    ]) {
      expect(await page.getByText(line, { exact: false }).count()).toBe(1);
    }
  }, 60_000);
});

describe("when the visitor's session has ended", () => {
  it("says so at the press, keeps the entries, and pays after a new sign-in", async () => {
    const order = await stage.rows().order(20);
    const page = await openToPay(stage, onPortal(order));
    await page.route(/serverlogics\/counterfoil/, (route) => route.fulfill({ status: 401, body: "Signed out." }));
    await pay(page, cards.good);
    await page
      .getByText(/you have not been charged, and what you entered is kept/i)
      .first()
      .waitFor();
    await page.unroute(/serverlogics\/counterfoil/);
    await payButton(page).click();
    await receipt(page).waitFor();
    await onePaid(stage, order);
  }, 60_000);

  it("says so instead of a form, and Try again opens it", async () => {
    const order = await stage.rows().order(20);
    await stage
      .page()
      .route(/serverlogics\/counterfoil/, (route) => route.fulfill({ status: 302, headers: { location: "/portal/" } }));
    const page = await visit(onPortal(order));
    await page
      .getByText(/no longer signed in, or you may not pay here/i)
      .first()
      .waitFor();
    await page.unroute(/serverlogics\/counterfoil/);
    await page.getByRole("button", { name: "Try again" }).click();
    await payButton(page).waitFor();
  }, 60_000);
});

it("never says on a form that nothing was charged while it cannot look, and does once it can", async () => {
  const order = await stage.rows().order(20);
  await stage.page().clock.install();
  const page = await openToPay(stage, onForm(order));
  // The app's own sign-in has ended: Dataverse answers without a word.
  await page.route(/cfl_paymentattempts/, (route) => route.fulfill({ status: 401, body: "" }));
  await pay(page, cards.good);
  await page
    .getByText(/checking whether your payment went through/i)
    .first()
    .waitFor();
  await page.unroute(/cfl_paymentattempts/);
  await passTimeUntil(page, page.getByText(/you have not been charged/i).first());
  await payButton(page).click();
  await receipt(page).waitFor();
  await onePaid(stage, order);
}, 90_000);

describe("a form that cannot be seen", () => {
  it("keeps its fields and what was typed while it is hidden, and opens well where it was hidden from the start", async () => {
    const order = await stage.rows().order(20);
    await stage.page().addInitScript(() => {
      const hide = document.createElement("style");
      hide.id = "hide";
      hide.textContent = ".code-component { display: none }";
      document.addEventListener("DOMContentLoaded", () => document.head.append(hide));
    });
    const page = await visit(onPortal(order));
    await page.locator('iframe[title="Secure payment input frame"]').first().waitFor({ state: "attached" });
    const toggle = (hidden: boolean): Promise<void> =>
      page.evaluate((isHidden) => {
        const style = document.getElementById("hide");
        if (style) style.textContent = isHidden ? ".code-component { display: none }" : "";
      }, hidden);
    await toggle(false);
    await payButton(page).waitFor();
    await typeCard(page, cards.good);
    await toggle(true);
    await toggle(false);
    await payButton(page).click();
    await receipt(page).waitFor();
  }, 60_000);
});

it("forms on one page pay each its own order, and two forms of one order pay it once", async () => {
  const [one, other] = [await stage.rows().order(20), await stage.rows().order(30)];
  const page = stage.page();
  await page.route(/\/portal\/pay/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /<div class="code-component"[^>]*><\/div>/,
      (place) => place + place.replaceAll(one, other) + place,
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto(`${stage.sandbox().origin}${onPortal(one)}`);
  const second = page.locator(".code-component").nth(1);
  const first = page.locator(".code-component").first();
  const again = page.locator(".code-component").nth(2);
  await first.getByRole("button", { name: "Pay €20.00" }).waitFor();
  await second.getByRole("button", { name: "Pay €30.00" }).waitFor();
  await again.getByRole("button", { name: "Pay €20.00" }).waitFor();
  for (const form of [second, first, again]) {
    const fields = form.frameLocator('iframe[title="Secure payment input frame"]');
    await fields.locator("[name=number]").fill(cards.good);
    await fields.locator("[name=expiry]").fill("12 / 34");
    await fields.locator("[name=cvc]").fill("123");
    await form.getByRole("button", { name: /^Pay / }).click();
    await form.getByRole("heading", { name: /paid/i }).waitFor();
  }
  await onePaid(stage, one);
  await onePaid(stage, other);
}, 60_000);
