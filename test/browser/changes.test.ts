import { paymentStatuses } from "../../core/status.ts";
import { cards, pay, payButton, receipt, typeCard } from "./support/payer.ts";
import { onForm, onePaid, onPortal, openToPay, reprice } from "./support/robust-stage.ts";
import { setStage } from "./support/stage.ts";

const stage = setStage();

const numberField = () =>
  stage.page().frameLocator('iframe[title="Secure payment input frame"]').first().locator("[name=number]");

describe("when somebody changes the row meanwhile", () => {
  it.each([
    ["a form", onForm],
    ["a portal page", onPortal],
  ])(
    "refuses the old amount on %s in words, shows the new one and keeps what was typed",
    async (_on, addressOf) => {
      const order = await stage.rows().order(20);
      const page = await openToPay(stage, addressOf(order));
      await typeCard(page, cards.good);
      await reprice(stage, order, 25);
      await payButton(page).click();
      await page.getByText(/the amount has changed since you opened this form\. nothing was charged/i).waitFor();
      await page.getByRole("button", { name: "Pay €25.00" }).waitFor();
      expect(await numberField().inputValue()).toContain("4242");
      await payButton(page).click();
      await receipt(page).waitFor();
      const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
      expect(row["cfl_amountcaptured"]).toBe(25);
      await onePaid(stage, order);
    },
    60_000,
  );

  it("follows an amount that the payer changes and saves on the same form", async () => {
    const order = await stage.rows().order(20);
    const page = await openToPay(stage, onForm(order));
    await typeCard(page, cards.good);
    await page
      .getByRole("textbox", { name: /^amount/i })
      .first()
      .fill("30");
    await page.keyboard.press("Tab");
    await page
      .getByText(/save your change first/i)
      .first()
      .waitFor();
    await page
      .getByRole("button", { name: /^save$/i })
      .first()
      .click();
    await page.getByRole("button", { name: "Pay €30.00" }).waitFor();
    expect(await numberField().inputValue()).toContain("4242");
    await payButton(page).click();
    await receipt(page).waitFor();
    const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    expect(row["cfl_amountcaptured"]).toBe(30);
  }, 60_000);
});

describe("when the payer leaves in the middle", () => {
  it("the row becomes true without them", async () => {
    const order = await stage.rows().order(20);
    const page = await openToPay(stage, onForm(order));
    const faults: Error[] = [];
    page.on("pageerror", (fault) => faults.push(fault));
    await stage.sandbox().call("PUT", "/_sandbox/latency", { stripeMs: 400, dataverseMs: 0 });
    const created = page.waitForResponse((response) => /cfl_paymentattempts$/.test(response.url()));
    await pay(page, cards.good);
    await created;
    await page.goto(`${stage.sandbox().origin}/`);
    await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
    await stage.sandbox().call("PUT", "/_sandbox/latency", { stripeMs: 0, dataverseMs: 0 });
    await onePaid(stage, order);
    expect(faults).toEqual([]);
  }, 60_000);

  it.each([
    ["a form", onForm],
    ["a portal page", onPortal],
  ])(
    "a reload on %s while it is being paid leads to the receipt",
    async (_on, addressOf) => {
      const order = await stage.rows().order(20);
      const page = await openToPay(stage, addressOf(order));
      await stage.sandbox().call("PUT", "/_sandbox/latency", { stripeMs: 400, dataverseMs: 0 });
      const sent = page.waitForRequest(
        (request) => request.method() === "POST" && /attempts$|serverlogics/.test(request.url()),
      );
      await pay(page, cards.good);
      await sent;
      await stage.rows().paymentWhen(order, () => true);
      await page.reload();
      await receipt(page).waitFor();
      await stage.sandbox().call("PUT", "/_sandbox/latency", { stripeMs: 0, dataverseMs: 0 });
      await onePaid(stage, order);
    },
    60_000,
  );

  it.each([
    ["a form", onForm],
    ["a portal page", onPortal],
  ])(
    "the back button leads from the bank's page to %s that can be paid another way, once",
    async (_on, addressOf) => {
      const order = await stage.rows().order(20);
      const page = await openToPay(stage, addressOf(order));
      const fields = page.frameLocator('iframe[title="Secure payment input frame"]').first();
      await fields.getByText("iDEAL").click();
      const name = fields.locator("[name=name]");
      if ((await name.count()) > 0) await name.fill("Nancy Davolio");
      await payButton(page).click();
      await page.waitForURL(/\/endive\//);
      await page.goBack();
      await payButton(page).waitFor();
      await pay(page, cards.good);
      await receipt(page).waitFor();
      await onePaid(stage, order);
    },
    60_000,
  );
});

describe("when the network goes between press and answer", () => {
  it.each([
    ["a form", onForm],
    ["a portal page", onPortal],
  ])(
    "says on %s that it is checking, and tells the truth when the network is back",
    async (_on, addressOf) => {
      const order = await stage.rows().order(20);
      const page = await openToPay(stage, addressOf(order));
      await page.route(/cfl_paymentattempts$|serverlogics\/counterfoil$/, async (route) => {
        if (route.request().method() !== "POST") return route.continue();
        await route.fetch();
        await page.context().setOffline(true);
        return route.abort("internetdisconnected");
      });
      await pay(page, cards.good);
      await page
        .getByText(/checking whether your payment went through. do not pay again/i)
        .first()
        .waitFor();
      expect(await payButton(page).count()).toBe(0);
      await page.context().setOffline(false);
      await receipt(page).waitFor();
      await onePaid(stage, order);
    },
    60_000,
  );
});
