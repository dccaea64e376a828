import { paymentStatuses } from "../../core/status.ts";
import { eventually } from "../integration/support/sandbox-process.ts";
import { cards, payButton, receipt, typeCard } from "./support/payer.ts";
import { setStage } from "./support/stage.ts";

const stage = setStage();

const chargesOf = async (intent: string): Promise<readonly unknown[]> => {
  const response = await fetch(`${stage.sandbox().origin}/v1/charges?payment_intent=${intent}`, {
    headers: { authorization: "Bearer sk_test_sandbox" },
  });
  const body = (await response.json()) as { readonly data: readonly { readonly paid: boolean }[] };
  return body.data.filter((charge) => charge.paid);
};

describe("when things go wrong around the payer", () => {
  it("charges once when two tabs press Pay on the same row", async () => {
    const order = await stage.rows().order(44);
    const address = `${stage.sandbox().origin}/model-driven/sample_order/${order}?user=payer`;
    const tabs = [stage.page(), await stage.browser().newPage()];
    for (const tab of tabs) {
      await tab.goto(address);
      await payButton(tab).waitFor();
      await typeCard(tab, cards.good);
    }
    await Promise.all(tabs.map((tab) => payButton(tab).click()));
    await Promise.all(tabs.map((tab) => receipt(tab).waitFor()));
    const payments = await stage.rows().payments(order);
    expect(payments).toHaveLength(1);
    expect(await chargesOf(String(payments[0]?.["cfl_gatewayreference"]))).toHaveLength(1);
  }, 60_000);

  it("says that it is checking when the answer got lost, then tells the truth", async () => {
    const order = await stage.rows().order(45);
    const page = stage.page();
    await page.goto(`${stage.sandbox().origin}/model-driven/sample_order/${order}?user=payer`);
    await payButton(page).waitFor();
    await typeCard(page, cards.good);
    await page.route(/cfl_paymentattempts$/, async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await payButton(page).click();
    await receipt(page).waitFor();
    await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.succeeded);
    expect(await stage.rows().payments(order)).toHaveLength(1);
  }, 60_000);
});

describe("the sandbox's own figures", () => {
  it("come to rest: nothing waits anywhere", async () => {
    const stats = await eventually(
      async () => (await stage.sandbox().call("GET", "/_sandbox/stats")).body,
      (body) => body["backlog"] === 0,
      30,
    );
    expect(stats).toMatchObject({
      dataverse: { requests: expect.any(Number) },
      stripe: { deliveries: expect.any(Number) },
    });
  }, 60_000);
});
