import "./support/browser.ts";
import { act, configure, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createFakeStripe, installStripe } from "./support/fake-stripe.ts";
import type { FakeStripe } from "./support/fake-stripe.ts";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import type { FakeWebApi } from "./support/fake-web-api.ts";
import { countHeld } from "./support/held.ts";
import { flush, mountControl } from "./support/mounted.ts";
import type { Mounted } from "./support/mounted.ts";

// A hundred mounts take a while on a busy machine.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

// One Stripe a page and key: the control keeps it, as Stripe advises.
const fake: FakeStripe = createFakeStripe();
installStripe(fake);

let mounted: Mounted[] = [];

const mount = async (api: FakeWebApi, first?: Parameters<typeof mountControl>[1]): Promise<Mounted> => {
  const control = await mountControl(api, first);
  mounted.push(control);
  return control;
};

beforeEach(() => {
  fake.calls.length = 0;
  fake.options.length = 0;
  fake.tokens.length = 0;
});

afterEach(async () => {
  for (const control of mounted) await control.destroy();
  mounted = [];
});

const mounts = (): number => fake.calls.filter((call) => call === "mount").length;

const settleAttempt = (api: FakeWebApi, columns: Record<string, unknown>): void => {
  Object.assign(api.rows, { cfl_paymentattempt: [{ cfl_paymentattemptid: "1", ...columns }] });
};

it("shows amount, fields and one button, and pays at its press", async () => {
  const api = createFakeWebApi(someRows());
  const { container } = await mount(api);
  const button = within(container).getByRole("button", { name: "Pay €20.00" });
  settleAttempt(api, { cfl_state: 413500004, cfl_gatewayreference: "pi_1" });
  await userEvent.click(button);
  const heading = await within(container).findByRole("heading", { name: "Paid" });
  expect(document.activeElement).toBe(heading);
  expect(within(container).getByText("pi_1")).toBeTruthy();
  expect(within(container).queryByRole("button")).toBeNull();
});

it("gives the token the GUID of the attempt's row", async () => {
  const api = createFakeWebApi(someRows());
  const { container } = await mount(api);
  settleAttempt(api, { cfl_state: 413500004 });
  await userEvent.click(within(container).getByRole("button"));
  await within(container).findByRole("heading", { name: "Paid" });
  const created = api.calls.find(({ kind }) => kind === "create")?.data;
  expect(fake.tokens).toEqual([{ metadata: { attempt: created?.["cfl_paymentattemptid"] } }]);
});

it("asks for nothing that the row knows, and tells Stripe of it with the token", async () => {
  const rows = someRows();
  const [profile] = rows["cfl_paymentprofile"] ?? [];
  const [order] = rows["sample_order"] ?? [];
  const api = createFakeWebApi({
    cfl_paymentprofile: [{ ...profile, cfl_receiptemailcolumn: "sample_email" }],
    sample_order: [{ ...order, sample_email: "nancy@example.com" }],
  });
  const { container } = await mount(api);
  expect(fake.calls.find((call) => call.startsWith("create payment"))).toBe(
    'create payment {"layout":"tabs","defaultValues":{"billingDetails":{"email":"nancy@example.com"}},"fields":{"billingDetails":{"email":"never"}}}',
  );
  await userEvent.click(within(container).getByRole("button"));
  expect(fake.tokens).toEqual([
    expect.objectContaining({ payment_method_data: { billing_details: { email: "nancy@example.com" } } }),
  ]);
});

it("opens Stripe's fields with every option that the intent will have", async () => {
  await mount(createFakeWebApi(someRows()), { languageId: 1031 });
  expect(fake.options).toHaveLength(1);
  expect(fake.options[0]).toMatchObject({
    mode: "payment",
    amount: 2000,
    currency: "eur",
    captureMethod: "automatic_async",
    excludedPaymentMethodTypes: ["blik", "acss_debit", "customer_balance"],
    locale: "de",
    loader: "never",
  });
});

it("a button that is busy keeps the focus, and a double click pays once", async () => {
  const api = createFakeWebApi(someRows());
  const { container } = await mount(api);
  settleAttempt(api, { cfl_state: 413500001 });
  const button = within(container).getByRole("button");
  await userEvent.dblClick(button);
  await flush();
  await within(container).findByRole("button", { name: "Paying …" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(button.hasAttribute("disabled")).toBe(false);
  expect(document.activeElement).toBe(button);
  await userEvent.click(button);
  await userEvent.keyboard("{Enter}");
  expect(api.calls.filter(({ kind }) => kind === "create")).toHaveLength(1);
});

it("a decline interrupts with what to do, keeps the fields, and the button lives again", async () => {
  const api = createFakeWebApi(someRows());
  const { container } = await mount(api);
  settleAttempt(api, { cfl_state: 413500005, cfl_reason: 413500001, cfl_reasonmessage: "server's sentence" });
  await userEvent.click(within(container).getByRole("button"));
  const message = await within(container).findByText(
    "There is not enough money on this account. Try another payment method.",
  );
  expect(message.closest("[aria-live]")?.getAttribute("aria-live")).toBe("assertive");
  expect(mounts()).toBe(1);
  expect(container.querySelector("iframe")).not.toBeNull();
  const button = within(container).getByRole("button", { name: "Pay €20.00" });
  expect(button.getAttribute("aria-disabled")).not.toBe("true");
  expect(document.activeElement).toBe(button);
});

it("a hundred updateViews remount nothing and ask nobody", async () => {
  const api = createFakeWebApi(someRows());
  const control = await mount(api);
  const asked = api.calls.length;
  const frame = control.container.querySelector("iframe");
  for (let update = 0; update < 100; update += 1) await control.update();
  expect(mounts()).toBe(1);
  expect(fake.calls).toEqual([expect.stringMatching(/^create payment/), "mount"]);
  expect(control.container.querySelector("iframe")).toBe(frame);
  expect(api.calls).toHaveLength(asked);
});

it("two on one page stand each for itself", async () => {
  const api = createFakeWebApi(someRows());
  const [first, second] = [await mount(api), await mount(api)];
  settleAttempt(api, { cfl_state: 413500004 });
  await userEvent.click(within(first.container).getByRole("button"));
  await within(first.container).findByRole("heading", { name: "Paid" });
  expect(within(second.container).getByRole("button", { name: "Pay €20.00" })).toBeTruthy();
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("two messages on one page have each their own button that they describe", async () => {
  const api = createFakeWebApi(someRows());
  const both = [await mount(api), await mount(api)];
  settleAttempt(api, { cfl_state: 413500005, cfl_reason: 413500001 });
  const described = [];
  for (const { container } of both) {
    await userEvent.click(within(container).getByRole("button"));
    await within(container).findByText(/not enough money/);
    const id = within(container).getByRole("button").getAttribute("aria-describedby");
    described.push([id, container.querySelector(`[id="${id ?? ""}"]`)?.textContent]);
  }
  expect(new Set(described.map(([id]) => id)).size).toBe(2);
  for (const [, text] of described) expect(text).toMatch(/not enough money/);
});

it("a hundred mounts and destroys leave nothing on the page", async () => {
  const api = createFakeWebApi(someRows());
  await (await mountControl(api)).destroy();
  const held = countHeld();
  const [heads, bodies] = [document.head.childElementCount, document.body.childElementCount];
  for (let round = 0; round < 100; round += 1) await (await mountControl(api)).destroy();
  expect(fake.alive).toBe(0);
  expect([document.head.childElementCount, document.body.childElementCount]).toEqual([heads, bodies]);
  expect(held.stop()).toEqual({ listeners: [], timeouts: 0 });
});

it("offers another try when Stripe.js refuses to make its fields, as it does for a key it does not know", async () => {
  const { stripe } = fake;
  const elements = jest.spyOn(stripe, "elements").mockImplementation(() => {
    throw new Error("IntegrationError");
  });
  const { container } = await mount(createFakeWebApi(someRows()));
  elements.mockRestore();
  await userEvent.click(within(container).getByRole("button", { name: "Try again" }));
  await within(container).findByRole("button", { name: "Pay €20.00" });
});

it("sets no style outside its own container", async () => {
  await mount(createFakeWebApi(someRows()));
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  const reachingOut = rules.filter((rule) => !/^(\.|:host|@keyframes|@media)/.test(rule.trim()));
  expect(reachingOut).toEqual([]);
});

it("says once that it is loading, politely, and shows a skeleton in a busy region", async () => {
  const api = createFakeWebApi(someRows());
  api.retrieveMultipleRecords = () => new Promise(() => undefined);
  const { container } = await mount(api);
  expect(within(container).getByRole("status").textContent).toBe("Loading payment form");
  expect(container.querySelector("[aria-busy='true']")).not.toBeNull();
  expect(within(container).queryByRole("button")).toBeNull();
});

describe("a wallet's button", () => {
  const frames = (): readonly (string | null)[] =>
    [...document.querySelectorAll("iframe")].map((frame) => frame.parentElement?.getAttribute("style") ?? null);
  const confirm = (paymentFailed = jest.fn()) => {
    act(() => fake.express.get("confirm")?.({ expressPaymentType: "google_pay", paymentFailed }));
    return paymentFailed;
  };

  beforeEach(() => {
    fake.script.wallets = { googlePay: true, link: false };
  });
  afterEach(() => {
    fake.script.wallets = undefined;
  });

  it("takes no room where there is none", async () => {
    fake.script.wallets = undefined;
    await mount(createFakeWebApi(someRows()));
    expect(frames()[0]).toContain("block-size:0");
  });

  it("pays the same way as the button below: one token, one attempt", async () => {
    const api = createFakeWebApi(someRows());
    const { container } = await mount(api);
    expect(frames()[0]).not.toContain("block-size:0");
    settleAttempt(api, { cfl_state: 413500004, cfl_gatewayreference: "pi_1" });
    const paymentFailed = confirm();
    await within(container).findByRole("heading", { name: "Paid" });
    const created = api.calls.filter(({ kind }) => kind === "create");
    expect(created).toHaveLength(1);
    expect(fake.tokens).toEqual([{ metadata: { attempt: created[0]?.data?.["cfl_paymentattemptid"] } }]);
    expect(paymentFailed).not.toHaveBeenCalled();
  });

  it("says in its own window that nothing came of it, and the form says why", async () => {
    const { container } = await mount(createFakeWebApi(someRows()));
    fake.script.createConfirmationToken = () => Promise.resolve({ error: { message: "The wallet gave up." } });
    const paymentFailed = confirm();
    await within(container).findByText("The wallet gave up.");
    expect(paymentFailed).toHaveBeenCalledTimes(1);
    fake.script.createConfirmationToken = () => Promise.resolve({ confirmationToken: { id: "ctoken_1" } });
  });

  it("opens nothing while a payment is under way", async () => {
    const api = createFakeWebApi(someRows());
    await mount(api);
    const asked = { resolve: jest.fn(), reject: jest.fn() };
    fake.express.get("click")?.(asked);
    expect(asked.resolve).toHaveBeenCalledTimes(1);
    settleAttempt(api, { cfl_state: 413500001 });
    confirm();
    await flush();
    fake.express.get("click")?.(asked);
    expect(asked.reject).toHaveBeenCalledTimes(1);
    expect(confirm()).toHaveBeenCalledTimes(1);
  });

  it("leaves no timer when the form goes away while it is waited for", async () => {
    fake.script.wallets = "slow";
    const held = countHeld();
    await (await mountControl(createFakeWebApi(someRows()))).destroy();
    expect(held.stop().timeouts).toBe(0);
  });

  it("is not waited for longer than the fields can bear", async () => {
    fake.script.wallets = "slow";
    const { container } = await mount(createFakeWebApi(someRows()));
    await within(container).findByRole("button", { name: "Pay €20.00" });
  });
});

it.each(["Jetzt {amount} spenden", "Jetzt {0} spenden"])(
  "says in the host's language and direction, with the maker's own words on the button: %s",
  async (buttonLabel) => {
    const properties = { buttonLabel };
    const { container } = await mount(createFakeWebApi(someRows()), { languageId: 1037, isRTL: true, properties });
    expect(container.querySelector("[dir]")?.getAttribute("dir")).toBe("rtl");
    expect(screen.getByText("סכום לתשלום")).toBeTruthy();
    expect(within(container).getByRole("button").textContent).toMatch(/^Jetzt .*20\.00.* spenden$/);
  },
);

it.each([
  ["the profile's", {}, "accordion"],
  ["the maker's, where they set one,", { layout: "tabs" }, "tabs"],
])("Stripe's fields have %s layout", async (_whose, properties, layout) => {
  const rows = someRows();
  const [profile] = rows["cfl_paymentprofile"] ?? [];
  await mount(createFakeWebApi({ ...rows, cfl_paymentprofile: [{ ...profile, cfl_layout: "accordion" }] }), {
    properties,
  });
  expect(fake.calls).toContain(`create payment {"layout":"${layout}"}`);
});

it("asks to save first on a create form, with nothing to press", async () => {
  const { container } = await mount(createFakeWebApi(someRows()), { record: "" });
  await within(container).findByText("Save this form first. Then you can pay here.");
  expect(within(container).queryByRole("button")).toBeNull();
});

it("tells the maker what is missing where neither host nor property names a table", async () => {
  const properties = { recordId: "val", recordTable: "val", profile: "val" };
  const { container } = await mount(createFakeWebApi(), { saysRow: false, properties });
  await within(container).findByText(/Set the property “Record table”/);
});
