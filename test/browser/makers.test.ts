import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { cards, pay, payButton, receipt, typeCard } from "./support/payer.ts";
import { onForm, onePaid, onPortal, openToPay } from "./support/robust-stage.ts";
import { setStage } from "./support/stage.ts";

const stage = setStage();

/** A maker's form script, as docs/makers.md shows it; what it heard stands on the page. */
const formScript = `
  window.heard = [];
  var Maker = {
    onLoad: function (executionContext) {
      var form = executionContext.getFormContext();
      window.form = form;
      var control = form.ui.controls.get().find(function (each) { return each.addEventHandler; });
      window.control = control;
      ["onPaid", "onFailed", "onPending"].forEach(function (name) {
        control.addEventHandler(name, function (payment) { window.heard.push([name, payment]); });
      });
    },
  };`;

interface HostedForm {
  readonly libraries: string[];
  readonly onLoad: object[];
}

/** Puts a script on every form, as a maker does in the form's properties. */
const addFormScript = async (page: Page, script = formScript, onLoad = "Maker.onLoad"): Promise<void> => {
  await page.route(/\/_hosts\/solution\.json/, async (route) => {
    const response = await route.fetch();
    const solution = (await response.json()) as { readonly tables: Record<string, { readonly forms: HostedForm[] }> };
    for (const { forms } of Object.values(solution.tables)) {
      for (const form of forms) {
        form.libraries.push("sample_maker.js");
        form.onLoad.push({ library: "sample_maker.js", functionName: onLoad, passExecutionContext: true });
      }
    }
    await route.fulfill({ response, json: solution });
  });
  await page.route(/\/_hosts\/webresources\/sample_maker\.js/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
};

/** What was heard so far: the name and the payload of each event. */
const heardOn = (page: Page): Promise<readonly (readonly [string, Record<string, unknown>])[]> =>
  page.evaluate(() => (window as unknown as { heard: [string, Record<string, unknown>][] }).heard);

describe("what a form script hears", () => {
  it("is each outcome once, and nothing when the form opens on a paid row", async () => {
    const order = await stage.rows().order(20);
    await addFormScript(stage.page());
    const page = await openToPay(stage, onForm(order));
    await pay(page, cards.insufficientFunds);
    await page.getByText("The payment did not go through").first().waitFor();
    await pay(page, cards.good);
    await receipt(page).waitFor();
    expect(await heardOn(page)).toEqual([
      ["onFailed", expect.objectContaining({ status: "failed", reason: "insufficient_funds", amount: 20 })],
      [
        "onPaid",
        {
          status: "succeeded",
          reference: expect.stringMatching(/^pi_/),
          amount: 20,
          currency: "EUR",
          recordTable: "sample_order",
          recordId: order,
        },
      ],
    ]);
    await page.reload();
    await receipt(page).waitFor();
    expect(await heardOn(page)).toEqual([]);
  }, 60_000);

  it("can switch the control off and on and hide it and show it again, and what was typed stays", async () => {
    const order = await stage.rows().order(20);
    await addFormScript(stage.page());
    const page = await openToPay(stage, onForm(order));
    await typeCard(page, cards.good);
    const disable = (disabled: boolean): Promise<void> =>
      page.evaluate(
        (isDisabled) =>
          (window as unknown as { control: { setDisabled(off: boolean): void } }).control.setDisabled(isDisabled),
        disabled,
      );
    await disable(true);
    await page
      .getByText(/this form is read-only, so nothing can be paid here/i)
      .first()
      .waitFor();
    expect(await payButton(page).count()).toBe(0);
    await disable(false);
    await payButton(page).waitFor();
    const show = (visible: boolean): Promise<void> =>
      page.evaluate(
        (isVisible) =>
          (window as unknown as { control: { setVisible(on: boolean): void } }).control.setVisible(isVisible),
        visible,
      );
    await show(false);
    await payButton(page).waitFor({ state: "hidden" });
    await show(true);
    await payButton(page).click();
    await receipt(page).waitFor();
    await onePaid(stage, order);
  }, 60_000);
});

describe("the examples of docs/makers.md", () => {
  const docs = readFileSync(join(__dirname, "../../docs/makers.md"), "utf8");
  const example = (pattern: RegExp): string => pattern.exec(docs)?.[1] ?? "";

  it("say on a form that it is paid", async () => {
    const order = await stage.rows().order(20);
    const script = example(/```js\n([^`]*Contoso\.onLoad[^`]*)```/);
    await addFormScript(stage.page());
    const page = await openToPay(stage, onForm(order));
    const name = await page.evaluate(() => (window as unknown as { control: { getName(): string } }).control.getName());
    await page.unrouteAll();
    await addFormScript(page, script.replaceAll("contoso_total1", name), "Contoso.onLoad");
    await page.reload();
    await pay(page, cards.good);
    await page
      .getByText(/Paid\. Reference pi_/)
      .first()
      .waitFor();
    await receipt(page).waitFor();
  }, 60_000);

  it("lead from a portal's page to a page of thanks", async () => {
    const order = await stage.rows().order(20);
    await stage.page().addInitScript(example(/<script>\n([^`]*counterfoil:paid[^`]*)<\/script>/));
    const page = await openToPay(stage, onPortal(order));
    await pay(page, cards.good);
    await page.waitForURL(`**/thank-you?order=${order}`);
    await onePaid(stage, order);
  }, 60_000);
});

it("a portal's page hears what became of the payment as a DOM event", async () => {
  const order = await stage.rows().order(20);
  await stage.page().addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ["paid", "failed", "pending"]) {
      document.addEventListener(`counterfoil:${name}`, (event) => {
        const { target, detail } = event as CustomEvent<unknown>;
        heard.push([name, detail, (target as Element).closest(".code-component") !== null]);
      });
    }
  });
  const page = await openToPay(stage, onPortal(order));
  await pay(page, cards.insufficientFunds);
  await page.getByText("The payment did not go through").first().waitFor();
  await pay(page, cards.good);
  await receipt(page).waitFor();
  expect(await heardOn(page)).toEqual([
    ["failed", expect.objectContaining({ status: "failed", recordId: order }), true],
    ["paid", expect.objectContaining({ status: "succeeded", amount: 20, currency: "EUR", recordId: order }), true],
  ]);
  expect(JSON.stringify(await heardOn(page))).not.toMatch(/_secret_/);
}, 60_000);

it("a bank debit is pending first, and not again after a reload", async () => {
  const order = await stage.rows().order(20);
  await addFormScript(stage.page());
  const page = await openToPay(stage, onForm(order));
  const fields = page.frameLocator('iframe[title="Secure payment input frame"]').first();
  await fields.getByText(/SEPA/).first().click();
  await fields.locator("[name=iban]").fill("AT611904300234573201");
  const name = fields.locator("[name=name]");
  if ((await name.inputValue()) === "") await name.fill("Nancy Davolio");
  const email = fields.locator("[name=email]");
  if ((await email.count()) > 0) await email.fill("nancy@example.com");
  await payButton(page).click();
  await page
    .getByText(/it is safe to leave this page/i)
    .first()
    .waitFor();
  expect((await heardOn(page)).map(([event, { status }]) => [event, status])).toEqual([["onPending", "processing"]]);
  await page.reload();
  await page
    .getByText(/it is safe to leave this page/i)
    .first()
    .waitFor();
  expect(await heardOn(page)).toEqual([]);
  expect(await payButton(page).count()).toBe(0);
}, 60_000);
