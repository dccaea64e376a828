import type { Locator, Page } from "playwright-core";
import { choices } from "../../core/generated/tables.ts";
import { paymentStatuses } from "../../core/status.ts";
import { payerOf } from "../integration/support/payer.ts";
import type { Row } from "../integration/support/rows.ts";
import { eventually } from "../integration/support/sandbox-process.ts";
import { staffOf } from "../integration/support/staff.ts";
import { picture } from "./support/browser.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const staff = () => staffOf(stage.sandbox());

const openPayment = async (payment: Row, query = ""): Promise<Page> => {
  const page = stage.page();
  const address = `${stage.sandbox().origin}/model-driven/cfl_payment/${String(payment["cfl_paymentid"])}${query}`;
  await page.goto(address);
  await page.locator(".ribbon[data-judged]").waitFor({ state: "attached" });
  return page;
};

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

const panel = (page: Page): Locator => page.getByRole("dialog", { name: /^Quick Create/ });

const ofPayment = (payment: Row): string => `_cfl_paymentid_value eq ${String(payment["cfl_paymentid"])}`;

describe("staff refund a payment", () => {
  it("in part, in the payment's currency, and see the row and the payment follow", async () => {
    const payment = await staff().paid(2500, { currency: "JPY" });
    const page = await openPayment(payment);
    await button(page, "Refund").click();
    await panel(page)
      .getByText(/Up to ¥2,500 of PAY-\d+ can be refunded/)
      .waitFor();
    const amount = panel(page).getByLabel(/^Amount/);
    expect(await amount.inputValue()).toBe("¥2,500");
    await amount.fill("900");
    await page.keyboard.press("Tab");
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, "refund-panel");
    await button(page, "Save and Close").click();
    await page.getByText("¥900 of ¥2,500 has been refunded").waitFor();
    await picture(page, "refunded");
    expect(await stage.rows().list("cfl_refunds", ofPayment(payment))).toMatchObject([
      {
        cfl_amount: 900,
        cfl_state: choices.refundState.succeeded,
        _transactioncurrencyid_value: payment["_transactioncurrencyid_value"],
      },
    ]);
    expect(await staff().payment(payment)).toMatchObject({
      cfl_status: paymentStatuses.partially_refunded,
      cfl_amountrefunded: 900,
    });
  }, 60_000);

  it("not by more than is left: the field says so and nothing is saved", async () => {
    const payment = await staff().paid(20);
    const page = await openPayment(payment);
    await button(page, "Refund").click();
    await panel(page)
      .getByText(/Up to €20.00/)
      .waitFor();
    await panel(page)
      .getByLabel(/^Amount/)
      .fill("21");
    await page.keyboard.press("Tab");
    await panel(page).getByText("At most €20.00.").waitFor();
    await button(page, "Save and Close").click();
    await panel(page).locator(".notification-error").waitFor();
    expect(await stage.rows().list("cfl_refunds", ofPayment(payment))).toEqual([]);
  }, 60_000);

  it("and read why the server refused, where it did", async () => {
    const payment = await staff().paid(20);
    const page = await openPayment(payment);
    await button(page, "Refund").click();
    await panel(page)
      .getByText(/Up to €20.00/)
      .waitFor();
    // Meanwhile somebody else gives it all back.
    await staff().refund(payment);
    await button(page, "Save and Close").click();
    await page.getByText(/refunded in full already|on its way back/).waitFor();
    await picture(page, "refund-refused");
    expect(await violationsOn(page)).toEqual([]);
  }, 60_000);

  it("only with the role for it: a payer sees their payment without the button", async () => {
    const [order = {}] = await stage.rows().list("sample_orders", "sample_name eq 'Two concert tickets'");
    const press = await payerOf(stage.sandbox()).press(String(order["sample_orderid"]), {
      amount: 20,
      currency: "EUR",
    });
    await press.when("succeeded");
    const [payment = {}] = await stage.rows().payments(String(order["sample_orderid"]));
    const asPayer = await openPayment(payment, "?user=payer");
    await asPayer.getByText(/has been paid/).waitFor();
    expect(await button(asPayer, "Refund").count()).toBe(0);
    const asStaff = await openPayment(payment);
    await button(asStaff, "Refund").waitFor();
  }, 60_000);
});

describe("staff decide about held money", () => {
  const held = async (): Promise<Row> => {
    const manual = await staff().manualProfile();
    const payment = await staff().paid(56, { profile: manual });
    await eventually(
      () => staff().payment(payment),
      (row) => row["cfl_status"] === paymentStatuses.authorized,
    );
    return payment;
  };

  it("and capture it, all that is held unless they say less", async () => {
    const payment = await held();
    const page = await openPayment(payment);
    expect(await button(page, "Refund").count()).toBe(0);
    await button(page, "Capture").click();
    await panel(page)
      .getByText(/Up to €56.00/)
      .waitFor();
    expect(
      await panel(page)
        .getByLabel(/^Amount/)
        .inputValue(),
    ).toBe("€56.00");
    await button(page, "Save and Close").click();
    await page.getByText("€56.00 has been paid").waitFor();
    expect(await staff().payment(payment)).toMatchObject({
      cfl_status: paymentStatuses.succeeded,
      cfl_amountcaptured: 56,
    });
    await button(page, "Refund").waitFor();
    expect(await button(page, "Capture").count()).toBe(0);
  }, 60_000);

  it("and cancel it, after a question; two presses make one request", async () => {
    const payment = await held();
    const page = await openPayment(payment);
    await button(page, "Cancel payment").click();
    const question = page.getByRole("dialog", { name: "Cancel this payment?" });
    await question.waitFor();
    await picture(page, "cancel-question");
    expect(await violationsOn(page)).toEqual([]);
    await button(page, "Cancel payment").evaluate((pressed: HTMLElement) => pressed.click());
    await question.getByRole("button", { name: "Cancel the payment" }).click();
    await page.getByText(/was given up: the payer is not charged/).waitFor();
    await page.getByText(/Cancelled, nothing was taken/).waitFor();
    expect(await stage.rows().list("cfl_paymentactions", ofPayment(payment))).toHaveLength(1);
    expect(await button(page, "Cancel payment").count()).toBe(0);
  }, 60_000);

  it("or think better of it, and nothing is asked for", async () => {
    const payment = await held();
    const page = await openPayment(payment);
    await button(page, "Cancel payment").click();
    await button(page, "Go back").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await stage.rows().list("cfl_paymentactions", ofPayment(payment))).toEqual([]);
  }, 60_000);
});

describe("staff replay an event that was given up", () => {
  it("from its form, and it is applied", async () => {
    const payment = await staff().paid(20);
    const filter = `${ofPayment(payment)} and cfl_type eq 'payment_intent.succeeded'`;
    const [event = {}] = await eventually(
      () => stage.rows().list("cfl_gatewayevents", filter),
      (rows) => rows.length === 1,
    );
    const id = String(event["cfl_gatewayeventid"]);
    const values = { cfl_state: choices.eventState.dead_letter, cfl_error: "The row was locked." };
    await stage.sandbox().call("PATCH", `/api/data/v9.2/cfl_gatewayevents(${id})`, values, "sandbox-admin");
    const page = stage.page();
    await page.goto(`${stage.sandbox().origin}/model-driven/cfl_gatewayevent/${id}`);
    await button(page, "Replay").click();
    await page.getByRole("dialog").getByRole("button", { name: "Replay" }).click();
    await eventually(
      () => stage.rows().list("cfl_gatewayevents", `cfl_gatewayeventid eq ${id}`),
      ([row]) => row?.["cfl_state"] === choices.eventState.applied,
    );
    await page.locator(".form-top .notification").first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  }, 60_000);
});
