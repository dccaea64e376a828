import { choices } from "../../core/generated/tables.ts";
import { type Row } from "../integration/support/rows.ts";
import { staffOf } from "../integration/support/staff.ts";
import { picture } from "./support/browser.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const staff = () => staffOf(stage.sandbox());

const open = async (path: string): Promise<void> => {
  await stage.page().goto(`${stage.sandbox().origin}/model-driven/${path}`);
};

describe("the app's dashboards", () => {
  it.each(["theme=light", "theme=dark", "theme=contrast", "rtl=1&lang=1025"])(
    "draw the rows as they are, with the figures as a table besides, in %s",
    async (look) => {
      await staff().paid(20);
      await open(`?${look}`);
      await stage.page().locator(".site-map-entry[href*='/dashboard/']").first().click();
      await stage.page().locator(".chart-ring").waitFor();
      const status = stage
        .page()
        .locator(".dashboard-card")
        .filter({ has: stage.page().locator(".chart-ring") });
      await status.locator("summary").click();
      const paid = (await stage.rows().list("cfl_payments", "cfl_status eq 413500004")).length;
      const [first = ""] = await status.locator("tbody tr").first().locator("td").allTextContents();
      expect(Number(first)).toBe(paid);
      await picture(stage.page(), `dashboard-${look.replaceAll(/\W/g, "-")}`);
      expect(await violationsOn(stage.page())).toEqual([]);
    },
    60_000,
  );
});

describe("the app's forms", () => {
  it("show the payment beside its refund, and lead to it", async () => {
    const payment = await staff().paid(20);
    const refund = await staff().refund(payment, { cfl_amount: 5 });
    await open(`cfl_refund/${String(refund["cfl_refundid"])}`);
    const glance = stage.page().locator(".quick-view");
    await glance.getByText("Partially refunded").waitFor();
    await picture(stage.page(), "refund-form");
    expect(await violationsOn(stage.page())).toEqual([]);
    await glance.getByRole("link").click();
    await stage.page().waitForURL(new RegExp(`/model-driven/cfl_payment/${String(payment["cfl_paymentid"])}`));
  }, 60_000);

  it("keep notes on a payment", async () => {
    const payment = await staff().paid(20);
    await open(`cfl_payment/${String(payment["cfl_paymentid"])}`);
    const page = stage.page();
    await page.getByText("No notes yet.").waitFor();
    await page.getByRole("textbox", { name: "Enter a note" }).fill("The payer rang: paid twice by mistake.");
    await page.getByRole("button", { name: "Add note" }).click();
    await page.locator(".note-text").getByText("The payer rang: paid twice by mistake.").waitFor();
    expect(await stage.rows().list("annotations")).toMatchObject([
      { notetext: "The payer rang: paid twice by mistake.", _objectid_value: payment["cfl_paymentid"] },
    ]);
  }, 60_000);

  it("speak the user's language, buttons and questions too", async () => {
    const manual = await staff().manualProfile();
    const payment: Row = await staff().paid(56, { profile: manual });
    await open(`cfl_payment/${String(payment["cfl_paymentid"])}?lang=1031`);
    const page = stage.page();
    await page.getByRole("button", { name: "Zahlung abbrechen" }).click();
    await page.getByRole("dialog", { name: "Diese Zahlung abbrechen?" }).waitFor();
    expect(await page.getByRole("link", { name: "Rückerstattungen", exact: true }).count()).toBe(1);
  }, 60_000);
});

describe("the app's views", () => {
  it("fill in relative dates by the user's clock: taken today", async () => {
    const payment = await staff().paid(20);
    await stage.rows().create("cfl_payments", {
      cfl_paymentkey: "test:long-ago",
      cfl_status: choices.status.succeeded,
      cfl_paidon: "2020-01-01T00:00:00Z",
    });
    await open("cfl_payment");
    await stage.page().getByLabel("View").selectOption({ label: "Payments taken today" });
    await stage
      .page()
      .getByRole("link", { name: String(payment["cfl_name"]) })
      .waitFor();
    const shown = await stage.page().locator("tbody tr").count();
    const all = (await stage.rows().list("cfl_payments", "cfl_paidon ne null")).length;
    expect(shown).toBe(all - 1);
  }, 60_000);
});
