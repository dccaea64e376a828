import { choices } from "../../../../core/generated/tables.ts";
import { err, ok } from "../../../../core/result.ts";
import type { ProfileWish } from "../../../../server/use-cases/setup/profile-wish.ts";
import { carryOut } from "../../../../server/use-cases/setup/plan.ts";
import { sampleProfile, sampleTable } from "../../../../server/use-cases/setup/sample.ts";
import { planSetUp } from "../../../../server/use-cases/setup/setup.ts";
import {
  createSetupWorld,
  itemOf,
  planned,
  setUp,
  type SetupWorld,
  verdictsOf,
} from "../../../fixtures/setup-world.ts";

const wish: ProfileWish = {
  ...{ name: "Orders", publishableKey: "pk_test_1", livemode: false },
  ...{ table: "contoso_order", amountColumn: "contoso_total" },
  returnOrigins: ["https://shop.example.com", "https://org.example.com"],
};
let world: SetupWorld;
beforeEach(() => {
  world = createSetupWorld();
});

const wanting = (changes: Partial<ProfileWish>): void => {
  world.wish = { ...world.wish, profile: { ...wish, ...changes } };
};

const profiles = () => world.dataverse.rows("cfl_paymentprofiles");

describe("a first profile", () => {
  it("is written with the table's set, and with one return origin a line", async () => {
    wanting({});
    await setUp(world);
    expect(profiles()).toMatchObject([
      {
        ...{ cfl_name: "Orders", cfl_publishablekey: "pk_test_1", cfl_livemode: false },
        ...{ cfl_sourcetable: "contoso_order", cfl_sourceset: "contoso_orders", cfl_amountcolumn: "contoso_total" },
        cfl_returnorigins: "https://shop.example.com\nhttps://org.example.com",
      },
    ]);
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it("is made as wished when one of its name differs; what is not wished for stays", async () => {
    const values = { cfl_name: "Orders", cfl_publishablekey: "pk_test_old", cfl_layout: "accordion", statecode: 1 };
    world.dataverse.put("cfl_paymentprofiles", "dddddddd-0000-4000-8000-000000000001", values);
    wanting({});
    expect(itemOf(await setUp(world), "profile:Orders").because).toContain("cfl_publishablekey");
    expect(profiles()).toMatchObject([{ cfl_publishablekey: "pk_test_1", cfl_layout: "accordion", statecode: 0 }]);
  });

  it("knows its currency in one way: the other one is cleared", async () => {
    const id = "dddddddd-0000-4000-8000-000000000001";
    world.dataverse.put("cfl_paymentprofiles", id, { cfl_name: "Orders", cfl_currencycolumn: "contoso_currency" });
    wanting({ fixedCurrency: "EUR" });
    await setUp(world);
    expect(profiles()).toMatchObject([{ cfl_fixedcurrency: "EUR", cfl_currencycolumn: null }]);
    wanting({ currencyColumn: "transactioncurrencyid" });
    await setUp(world);
    expect(profiles()).toMatchObject([{ cfl_fixedcurrency: null, cfl_currencycolumn: "transactioncurrencyid" }]);
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it("holds how the form looks, what payers are known by, and when money is captured", async () => {
    wanting({
      ...{ billingNameColumn: "contoso_note", captureMethod: "manual", layout: "accordion" },
      ...{ savedMethods: true, telephone: false, paymentMethodConfiguration: "pmc_1" },
    });
    await setUp(world);
    expect(profiles()).toMatchObject([
      {
        ...{ cfl_billingnamecolumn: "contoso_note", cfl_capturemethod: choices.captureMethod.manual },
        ...{ cfl_layout: "accordion", cfl_savedmethods: true, cfl_telephone: false },
        cfl_paymentmethodconfiguration: "pmc_1",
      },
    ]);
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it("does not differ by how its lines end", async () => {
    wanting({});
    await setUp(world);
    const id = String(profiles()[0]?.["cfl_paymentprofileid"]);
    const lines = "https://shop.example.com\r\nhttps://org.example.com\r\n";
    world.dataverse.put("cfl_paymentprofiles", id, { cfl_returnorigins: lines });
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it.each([
    [
      "an amount column that is not there",
      { amountColumn: "contoso_sum" },
      "contoso_sum of contoso_order does not exist",
    ],
    ["an amount column that holds a text", { amountColumn: "contoso_note" }, "holds no amount"],
    ["a currency column that points elsewhere", { currencyColumn: "contoso_customer" }, "neither a currency lookup"],
    ["a currency column that is not there", { currencyColumn: "contoso_currency" }, "fixed currency such as EUR"],
    ["a name column that is not there", { billingNameColumn: "contoso_who" }, "payer's name column contoso_who"],
    ["an e-mail column that is not there", { receiptEmailColumn: "contoso_mail" }, "contoso_mail of contoso_order"],
  ] as const)("is refused with %s", async (_what, changes, words) => {
    wanting(changes);
    const plan = await planSetUp(world.wish, world.ports);
    expect(plan).toMatchObject({ ok: false, error: { sentence: expect.stringContaining(words) } });
  });

  it("names the columns that would do", async () => {
    wanting({ amountColumn: "contoso_sum" });
    const plan = await planSetUp(world.wish, world.ports);
    expect(!plan.ok && plan.error.sentence).toContain("Columns that would do: contoso_total.");
  });

  it("needs no currency column beside a fixed currency", async () => {
    world = createSetupWorld();
    const { definitions } = world.ports;
    const table = async (name: string) => {
      const known = await definitions.table(name);
      if (!known.ok) return known;
      const columns = new Map([...known.value.columns].filter(([column]) => column !== "transactioncurrencyid"));
      return ok({ ...known.value, columns });
    };
    const ports = { ...world.ports, definitions: { table } };
    wanting({});
    expect(await planSetUp(world.wish, ports)).toMatchObject({ ok: false });
    wanting({ fixedCurrency: "EUR" });
    expect(await planSetUp(world.wish, ports)).toMatchObject({ ok: true });
  });

  it("is refused for a table that is not there", async () => {
    world.missing.add("contoso_order");
    wanting({});
    const plan = await planSetUp(world.wish, world.ports);
    expect(plan).toMatchObject({ ok: false, error: { sentence: expect.stringContaining("logical name") } });
  });
});

describe("the sample", () => {
  beforeEach(() => {
    const profile = sampleProfile("pk_test_1", ["https://org.example.com"]);
    world.wish = { ...world.wish, profile, sample: async () => ok(new Uint8Array(3)) };
  });

  it("is imported first, then its profile is made; the server may read its orders", async () => {
    world.missing.add(sampleTable);
    const items = await setUp(world);
    expect(items.map(({ id }) => id).filter((id) => /^(sample|profile|application)/.test(id))).toEqual([
      ...["sample-solution", "application-user", "profile:Default"],
    ]);
    expect(world.acts.slice(0, 3)).toEqual([
      ...["import 3", "assign Counterfoil Server", "assign Counterfoil Sample Server"],
    ]);
    expect(profiles()).toMatchObject([{ cfl_name: "Default", cfl_sourcetable: sampleTable, cfl_livemode: false }]);
  });

  it("is not imported twice", async () => {
    await setUp(world);
    expect(world.acts).not.toContain("import 3");
    expect(verdictsOf(await planned(world))).toEqual([]);
  });

  it("says when its file is missing, and imports nothing", async () => {
    world.missing.add(sampleTable);
    world.wish = { ...world.wish, sample: async () => err("CounterfoilSample is not here.") };
    const ended = await carryOut([itemOf(await planned(world), "sample-solution")], () => undefined);
    expect(ended).toMatchObject({ ok: false, error: { why: "CounterfoilSample is not here." } });
    expect(world.acts).toEqual([]);
  });
});

describe("in-app notifications", () => {
  it("are turned on for the app", async () => {
    await setUp(world);
    expect(world.acts).toContain("setting AllowNotificationsEarlyAccess of cfl_Counterfoil: true");
  });

  it("are left as they are when that is wished", async () => {
    world.wish = { ...world.wish, notifications: false };
    await setUp(world);
    expect(world.acts.filter((act) => act.startsWith("setting"))).toEqual([]);
  });

  it("are left out where there is no such setting", async () => {
    world.setting = undefined;
    expect(itemOf(await setUp(world), "notifications")).toMatchObject({ verdict: "skip" });
    expect(world.setting).toBeUndefined();
  });

  it("hold nothing up in an environment that has none", async () => {
    const appSetting = async () => err({ kind: "refused", status: 501, code: "", message: "no settings" } as const);
    const administration = { ...world.ports.administration, appSetting };
    const plan = await planSetUp(world.wish, { ...world.ports, administration });
    const items = plan.ok ? plan.value.items : [];
    expect(itemOf(items, "notifications")).toMatchObject({
      verdict: "skip",
      because: expect.stringContaining("no settings"),
    });
  });
});
