import type { FrameLocator } from "playwright-core";
import { paymentStatuses } from "../../core/status.ts";
import { picture } from "./support/browser.ts";
import { cards, pay, payButton, receipt } from "./support/payer.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage();

const fields = (): FrameLocator => stage.page().frameLocator('iframe[title="Secure payment input frame"]').first();

const hosts = [
  ["a form", (order: string) => `/model-driven/sample_order/${order}?user=payer`],
  ["a portal page", (order: string) => `/portal/pay?id=${order}`],
] as const;

const open = async (address: string): Promise<void> => {
  await stage.page().goto(`${stage.sandbox().origin}${address}`);
  await payButton(stage.page()).waitFor();
};

describe("a payer whom the row knows", () => {
  it.each(hosts)(
    "finds their details filled in on %s, and is not asked for their e-mail address",
    async (_where, at) => {
      const order = await stage.rows().order(21);
      await open(at(order));
      await fields().getByText(/SEPA/).click();
      expect(await fields().locator("[name=name]").inputValue()).toBe("Nancy Davolio");
      expect(await fields().locator("[name=email]").count()).toBe(0);
      await fields().locator("[name=iban]").fill("DE89370400440532013000");
      await picture(stage.page(), "methods-known-payer");
      expect(await violationsOn(stage.page())).toEqual([]);
      await payButton(stage.page()).click();
      await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.processing);
      const list = await fetch(`${stage.sandbox().origin}/v1/charges?limit=1`, {
        headers: { authorization: "Bearer sk_test_sandbox" },
      });
      const { data } = (await list.json()) as { readonly data: readonly { readonly billing_details: object }[] };
      expect(data[0]?.billing_details).toMatchObject({ name: "Nancy Davolio", email: "payer@example.com" });
    },
    60_000,
  );
});

const offerSavedMethods = async (isOffered: boolean): Promise<void> => {
  const [profile] = await stage.rows().list("cfl_paymentprofiles", "cfl_name eq 'Default'");
  const address = `/api/data/v9.2/cfl_paymentprofiles(${String(profile?.["cfl_paymentprofileid"])})`;
  await stage.sandbox().call("PATCH", address, { cfl_savedmethods: isOffered }, "sandbox-admin");
};

describe("a payer who comes again", () => {
  afterAll(() => offerSavedMethods(false));

  it.each(hosts)(
    "keeps a card on %s, pays with it next time without typing, and removes it",
    async (where, at) => {
      await offerSavedMethods(true);
      const first = await stage.rows().order(31);
      await open(at(first));
      await fields().locator("[name=save]").check();
      await picture(stage.page(), `methods-save-${where.replaceAll(" ", "-")}`);
      await pay(stage.page(), cards.good);
      await receipt(stage.page()).waitFor();

      const second = await stage.rows().order(32);
      await open(at(second));
      await fields().getByRole("radio", { name: /4242/ }).waitFor();
      expect(await fields().locator("[name=number]").count()).toBe(0);
      await picture(stage.page(), `methods-saved-${where.replaceAll(" ", "-")}`);
      expect(await violationsOn(stage.page())).toEqual([]);
      await payButton(stage.page()).click();
      await receipt(stage.page()).waitFor();
      await stage.rows().paymentWhen(second, (row) => row["cfl_status"] === paymentStatuses.succeeded);

      await open(at(await stage.rows().order(33)));
      await fields()
        .getByRole("button", { name: /remove/i })
        .click();
      await fields().locator("[name=number]").waitFor();
      await open(at(await stage.rows().order(34)));
      await fields().locator("[name=number]").waitFor();
      expect(await fields().getByRole("radio", { name: /4242/ }).count()).toBe(0);
    },
    90_000,
  );
});

describe("a wallet", () => {
  const wallet = () =>
    stage
      .page()
      .frameLocator('iframe[title="Secure express checkout frame"]')
      .getByRole("button", { name: /wallet/i });

  it.each(hosts)(
    "pays on %s with one press, above fields that stay empty",
    async (where, at) => {
      const order = await stage.rows().order(41);
      await open(`${at(order)}&wallets=google_pay`);
      await picture(stage.page(), `methods-wallet-${where.replaceAll(" ", "-")}`);
      expect(await violationsOn(stage.page())).toEqual([]);
      await wallet().click();
      await receipt(stage.page()).waitFor();
      const row = await stage.rows().paymentWhen(order, (each) => each["cfl_status"] === paymentStatuses.succeeded);
      expect(row).toMatchObject({ cfl_attemptcount: 1, cfl_amountcaptured: 41 });
    },
    60_000,
  );

  it("takes no room where the page, the browser or the account has none", async () => {
    const order = await stage.rows().order(42);
    await open(`/model-driven/sample_order/${order}?user=payer`);
    expect(await wallet().count()).toBe(0);
  }, 60_000);
});

describe("a voucher that is paid in a store", () => {
  const waiting = () =>
    stage
      .page()
      .getByText(/waiting for your payment|pay by/i)
      .first();

  it.each(hosts)(
    "on %s leaves the payer with what to do, also after a reload, and without asking again and again",
    async (where, at) => {
      const order = await stage.rows().order(2500, "JPY");
      await stage.page().clock.install();
      await open(at(order));
      await fields().getByText("Konbini").click();
      await payButton(stage.page()).click();
      await waiting().waitFor();
      await picture(stage.page(), `methods-voucher-${where.replaceAll(" ", "-")}`);
      expect(await violationsOn(stage.page())).toEqual([]);
      await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.requires_action);
      await stage.page().reload();
      await waiting().waitFor();
      expect(
        await stage
          .page()
          .getByRole("link")
          .filter({ hasText: /instruction|pay/i })
          .count(),
      ).toBeGreaterThan(0);
      expect(await payButton(stage.page()).count()).toBe(0);
      let calls = 0;
      stage.page().on("request", () => (calls += 1));
      await stage.page().clock.runFor("10:00");
      expect(calls).toBe(0);
      await stage.sandbox().call("POST", "/_sandbox/clock", { advanceSeconds: 200 });
      await stage.rows().paymentWhen(order, (row) => row["cfl_status"] === paymentStatuses.succeeded);
      await stage.page().reload();
      await receipt(stage.page()).waitFor();
    },
    90_000,
  );
});
