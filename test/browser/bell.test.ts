import { eventually } from "../integration/support/sandbox-process.ts";
import { cards, staffOf } from "../integration/support/staff.ts";
import { picture } from "./support/browser.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

describe("the bell of the app", () => {
  it.each(["user=admin", "user=admin&theme=contrast&rtl=1"])(
    "tells the owner of a disputed payment, and leads to the dispute, with %s",
    async (query) => {
      const payment = await staffOf(stage.sandbox()).paid(20, { card: cards.disputed });
      await eventually(
        () => stage.rows().list("appnotifications"),
        (rows) => rows.some(({ body }) => String(body).includes(String(payment["cfl_name"]))),
      );
      const page = stage.page();
      await page.goto(`${stage.sandbox().origin}/model-driven/?${query}`);
      await page.locator(".bell summary").click();
      const card = page.locator(".notice-card").filter({ hasText: String(payment["cfl_name"]) });
      await card.getByText("A payment is disputed: €20.00 (test)").waitFor();
      await picture(page, `bell-${query.replaceAll(/\W/g, "-")}`);
      expect(await violationsOn(page)).toEqual([]);
      await card.getByRole("link", { name: "Open the dispute" }).click();
      await page.waitForURL(/\/model-driven\/cfl_dispute\/[0-9a-f-]{36}/);
    },
    60_000,
  );

  it("is not there for who may not read notifications", async () => {
    const page = stage.page();
    const answered = page.waitForResponse(/appnotifications/);
    await page.goto(`${stage.sandbox().origin}/model-driven/?user=payer`);
    expect((await answered).status()).toBe(403);
    expect(await page.locator(".bell summary").count()).toBe(0);
  }, 60_000);
});
