import type { Page, Route } from "playwright-core";
import { eventually } from "../../integration/support/sandbox-process.ts";
import type { Stage } from "./stage.ts";
import { payButton } from "./payer.ts";

/** Addresses where an order is paid. */
export const onForm = (order: string): string => `/model-driven/sample_order/${order}?user=payer`;
export const onPortal = (order: string): string => `/portal/pay?id=${order}`;

/** Opens an order's page and waits until it can be paid there. */
export const openToPay = async (stage: Stage, address: string): Promise<Page> => {
  const page = stage.page();
  await page.goto(`${stage.sandbox().origin}${address}`);
  await payButton(page).waitFor();
  return page;
};

/** Charges of an order that took money; more than one would be the worst. */
export const paidCharges = async (stage: Stage, order: string): Promise<number> => {
  const payments = await stage.rows().payments(order);
  const found = await Promise.all(
    payments.map(async (payment) => {
      const response = await fetch(
        `${stage.sandbox().origin}/v1/charges?payment_intent=${String(payment["cfl_gatewayreference"])}`,
        { headers: { authorization: "Bearer sk_test_sandbox" } },
      );
      return ((await response.json()) as { readonly data: readonly { readonly paid: boolean }[] }).data;
    }),
  );
  return found.flat().filter((charge) => charge.paid).length;
};

/** Waits until the order's money has come exactly once. */
export const onePaid = async (stage: Stage, order: string): Promise<void> => {
  await eventually(
    () => paidCharges(stage, order),
    (count) => count > 0,
  );
  expect(await paidCharges(stage, order)).toBe(1);
};

/** Changes an order as somebody else would. */
export const reprice = async (stage: Stage, order: string, amount: number): Promise<void> => {
  const path = `/api/data/v9.2/sample_orders(${order})`;
  const { status } = await stage.sandbox().call("PATCH", path, { sample_amount: amount }, "sandbox-admin");
  expect(status).toBeLessThan(300);
};

/**
 * Stripe.js as an ad blocker has it. The answer lets the stand-in through again; Stripe's own address stays blocked, since
 * nothing in a test reaches the internet.
 */
export const blockStripe = async (page: Page): Promise<() => Promise<void>> => {
  const own = "**/endive/stripe.js";
  const abort = (route: Route): Promise<void> => route.abort("blockedbyclient");
  await page.route(own, abort);
  await page.route("https://js.stripe.com/**", abort);
  return () => page.unroute(own, abort);
};
