import type { Page } from "playwright-core";
import { setStage } from "./support/stage.ts";

const stage = setStage();

const openStartPage = async (): Promise<Page> => {
  const page = stage.page();
  await page.goto(stage.sandbox().origin);
  await page.locator("#orders option").first().waitFor({ state: "attached" });
  return page;
};

const hrefOf = (page: Page, host: string): Promise<string | null> =>
  page.locator(`[data-host="${host}"]`).getAttribute("href");

it("leads both hosts to a new order as soon as it is made, however many there are", async () => {
  const page = await openStartPage();
  const made = await page.evaluate(async () => {
    const makeOrder = async (): Promise<string> =>
      ((await (await fetch("/_sandbox/orders", { method: "POST" })).json()) as { readonly id: string }).id;
    return Promise.all(Array.from({ length: 20 }, makeOrder));
  });
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.url().endsWith("/_sandbox/orders") && response.request().method() === "POST",
    ),
    page.getByRole("button", { name: "New order" }).click(),
  ]);
  const { id } = (await answer.json()) as { readonly id: string };
  await page.getByText("A new order is there, and chosen.").waitFor();
  expect(made).not.toContain(id);
  expect(await page.locator("#orders").inputValue()).toBe(id);
  expect(await hrefOf(page, "model-driven")).toBe(`/model-driven/sample_order/${id}?user=payer`);
  expect(await hrefOf(page, "portal")).toBe(`/portal/pay?id=${id}`);
}, 60_000);

it("begins again with webhooks let through and nothing in its tables", async () => {
  const page = await openStartPage();
  await page.getByRole("button", { name: "Hold webhooks back" }).click();
  await page.getByRole("button", { name: "Let webhooks through", pressed: true }).waitFor();
  await page.getByRole("button", { name: "Empty everything" }).click();
  await page.getByText("Everything is as at the start.").waitFor();
  await page.getByRole("button", { name: "Hold webhooks back", pressed: false }).waitFor();
  await page.locator("#payments").getByText("Nothing yet. Pay an order and watch.").waitFor();
  expect(await page.locator("#orders").inputValue()).not.toBe("");
}, 60_000);
