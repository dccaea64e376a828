import type { FrameLocator, Locator, Page } from "playwright-core";

/** Test cards by what they do. */
export const cards = {
  good: "4242 4242 4242 4242",
  insufficientFunds: "4000 0000 0000 9995",
  threeDSecure: "4000 0000 0000 3220",
} as const;

/** The frame of Stripe's fields, among others that Stripe may put on a page. */
export const stripesFields = 'iframe[title="Secure payment input frame"]';

const fields = (page: Page): FrameLocator => page.frameLocator(stripesFields).first();

/** Types a card into the payment form and leaves it complete. */
export const typeCard = async (page: Page, number: string): Promise<void> => {
  const frame = fields(page);
  await frame.locator("[name=number]").fill(number);
  await frame.locator("[name=expiry]").fill("12 / 34");
  await frame.locator("[name=cvc]").fill("123");
};

/** The one button that pays. */
export const payButton = (page: Page): Locator => page.getByRole("button", { name: /^Pay / });

/** The heading of the receipt. */
export const receipt = (page: Page): Locator => page.getByRole("heading", { name: /paid/i });

/** Where the receipt links to at Stripe. */
export const receiptAddress = async (page: Page): Promise<string | null> =>
  page.getByRole("link", { name: "Show receipt" }).getAttribute("href");

/** The bank's dialog, which the 3-D Secure cards open. */
export const bankDialog = (page: Page): FrameLocator => page.frameLocator('iframe[title*="3D Secure" i]');

export const pay = async (page: Page, card: string): Promise<void> => {
  await typeCard(page, card);
  await payButton(page).click();
};
