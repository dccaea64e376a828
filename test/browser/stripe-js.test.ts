import AxeBuilder from "@axe-core/playwright";
import type { Stripe, StripeElements, StripeElementsOptionsMode } from "@stripe/stripe-js";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { openBrowser } from "./support/browser.ts";
import { clientSecret, openStripeJsPage, type StripeJsPage } from "./support/stripe-js-page.ts";

declare global {
  interface Window {
    shop: { stripe: Stripe; elements: StripeElements; answer?: unknown; heard?: string[] };
  }
}

let server: StripeJsPage;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  server = await openStripeJsPage();
  context = await browser.newContext({ viewport: { width: 560, height: 640 } }); // axe wants a context of its own
  page = await context.newPage();
  await page.goto(`${server.origin}/shop`);
}, 30_000);
afterEach(async () => {
  await context.close();
  await server.close();
});

const mount = (options: Partial<StripeElementsOptionsMode> = {}): Promise<void> =>
  page.evaluate(
    (more) =>
      new Promise((resolve) => {
        const stripe = (window.Stripe as unknown as (key: string) => Stripe)("pk_test_sandbox");
        const all = { mode: "payment", amount: 2000, currency: "eur", locale: "en", ...more };
        const elements = stripe.elements(all as StripeElementsOptionsMode);
        window.shop = { stripe, elements };
        const element = elements.create("payment");
        element.on("ready", () => resolve());
        element.mount("#form");
      }),
    options,
  );

const fields = (): FrameLocator => page.frameLocator('iframe[title="Secure payment input frame"]');
const bank = (): FrameLocator => page.frameLocator('iframe[title="3D Secure authentication frame"]');

const type = async (number: string): Promise<void> => {
  await fields().locator("[name=number]").fill(number);
  await fields().locator("[name=expiry]").fill("12 / 34");
  await fields().locator("[name=cvc]").fill("123");
};

const submit = (): Promise<unknown> => page.evaluate(() => window.shop.elements.submit());

const createToken = (): Promise<unknown> =>
  page.evaluate(() =>
    window.shop.stripe.createConfirmationToken({
      elements: window.shop.elements,
      params: { metadata: { attempt: "a1" } },
    }),
  );

/** Starts the bank's step; what it answers comes later. */
const askBank = async (): Promise<void> => {
  await page.focus("#pay");
  await page.evaluate((secret) => {
    void window.shop.stripe.handleNextAction({ clientSecret: secret }).then((answer) => (window.shop.answer = answer));
  }, clientSecret);
  await bank().getByRole("button", { name: "Complete" }).waitFor();
};

const answer = async (): Promise<unknown> => {
  await page.waitForFunction(() => window.shop.answer !== undefined);
  return page.evaluate(() => window.shop.answer);
};

describe("the stand-in's payment form", () => {
  it("makes a token of what was typed, and the page never sees a digit", async () => {
    await mount();
    await page.evaluate(() => {
      window.shop.heard = [];
      window.addEventListener("message", ({ data }) => window.shop.heard?.push(JSON.stringify(data)));
    });
    await type("4242424242424242");
    expect(await submit()).toEqual({ selectedPaymentMethod: "card" });
    expect(await createToken()).toMatchObject({ confirmationToken: { id: "ctoken_1" } });
    const [sent] = server.tokens;
    expect(sent?.get("payment_method_data[card][number]")).toBe("4242424242424242");
    expect(sent?.get("metadata[attempt]")).toBe("a1");
    const heard = await page.evaluate(() => window.shop.heard?.join());
    expect(heard).toContain("ctoken_1");
    expect(heard).not.toMatch(/4242|12 ?\/ ?34/);
  }, 30_000);

  it("says what is wrong, points at it, and asks nobody else", async () => {
    await mount();
    await type("4242424242424241");
    expect(await submit()).toMatchObject({ error: { type: "validation_error", code: "invalid_number" } });
    const number = fields().getByLabel("Card number");
    expect(await number.getAttribute("aria-invalid")).toBe("true");
    expect(await number.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await fields().getByRole("alert").textContent()).toBe("Your card number is invalid.");
    expect(server.tokens).toHaveLength(0);
  }, 30_000);

  it("keeps entries when amount and looks change", async () => {
    await mount();
    await type("5555555555554444");
    await page.evaluate(() => window.shop.elements.update({ amount: 3000, appearance: { theme: "night" } }));
    expect(await fields().locator("[name=number]").inputValue()).toBe("5555 5555 5555 4444");
  }, 30_000);

  it("is as tall as its content", async () => {
    await mount({ currency: "usd" });
    const tall = async (): Promise<number> => (await page.locator("#form iframe").boundingBox())?.height ?? 0;
    const before = await tall();
    await submit();
    await fields().getByRole("alert").first().waitFor();
    await page.waitForFunction((low) => (document.querySelector("#form iframe")?.clientHeight ?? 0) > low, before);
    expect(await tall()).toBeGreaterThan(before);
  }, 30_000);

  it.each([
    ["light", { locale: "en" }],
    ["dark", { locale: "en", appearance: { theme: "night" } }],
    ["right to left", { locale: "ar" }],
  ] as const)(
    "has no axe violation when it shows errors, %s",
    async (look, options) => {
      if (look === "dark") await page.evaluate(() => (document.body.className = "dark"));
      await mount(options);
      await submit();
      await fields().getByRole("alert").first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
    30_000,
  );
});

describe("the bank's dialog", () => {
  it("answers with the intent when it was completed, and gives the focus back", async () => {
    await mount();
    await askBank();
    await bank().getByRole("button", { name: "Complete" }).click();
    expect(await answer()).toMatchObject({ paymentIntent: { status: "succeeded" } });
    expect(server.outcomes).toEqual(["succeed"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("pay");
  }, 30_000);

  it("keeps Tab inside, and takes Escape for a failure", async () => {
    await mount();
    await askBank();
    for (const name of ["Fail", "Complete", "Fail"]) {
      await page.keyboard.press("Tab");
      await bank().getByRole("button", { name }).and(bank().locator(":focus")).waitFor();
    }
    await page.keyboard.press("Escape");
    expect(await answer()).toMatchObject({ error: { code: "payment_intent_authentication_failure" } });
    expect(server.outcomes).toEqual(["fail"]);
  }, 30_000);

  it("has no axe violation over the page", async () => {
    await mount();
    await askBank();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }, 30_000);

  it("is refused when the intent waits for nothing", async () => {
    await mount();
    server.intent = { status: "succeeded", next_action: null };
    const refused = page.evaluate(
      (secret) => window.shop.stripe.handleNextAction({ clientSecret: secret }),
      clientSecret,
    );
    await expect(refused).rejects.toThrow("not in the requires_action state");
  }, 30_000);

  it("sends the top window to a bank's page", async () => {
    await mount();
    const url = `${server.origin}/bank`;
    server.intent = { status: "requires_action", next_action: { type: "redirect_to_url", redirect_to_url: { url } } };
    await page.evaluate((secret) => void window.shop.stripe.handleNextAction({ clientSecret: secret }), clientSecret);
    await page.waitForURL(url);
  }, 30_000);
});
