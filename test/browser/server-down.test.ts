import { picture } from "./support/browser.ts";
import { cards, pay, payButton } from "./support/payer.ts";
import { setStage } from "./support/stage.ts";

const stage = setStage(["--no-server"]);

describe("when the server is down", () => {
  it("says that nothing was charged, keeps the entries, and leaves no row behind", async () => {
    const order = await stage.rows().order(46);
    const page = stage.page();
    await page.goto(`${stage.sandbox().origin}/model-driven/sample_order/${order}?user=payer`);
    await payButton(page).waitFor();
    await pay(page, cards.good);
    await page
      .getByText(/you have not been charged/i)
      .first()
      .waitFor();
    await picture(page, "not-charged");
    expect(await page.frameLocator("iframe").first().locator("[name=number]").inputValue()).toContain("4242");
    expect(await stage.rows().payments(order)).toHaveLength(0);
    expect(await stage.rows().list("cfl_paymentattempts")).toHaveLength(0);
  }, 60_000);

  it("prints what the server must be started with", () => {
    expect(stage.sandbox().output()).toMatch(/export STRIPE_SECRET_KEY=sk_test_sandbox/);
    expect(stage.sandbox().output()).toMatch(/npm run server/);
  });
});
