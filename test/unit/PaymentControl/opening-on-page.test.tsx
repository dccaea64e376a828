import "./support/browser.ts";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { createPage } from "./support/page.ts";

const { fake, mount } = createPage();

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

it("says once that it is loading, politely, and shows a skeleton in a busy region", async () => {
  const api = createFakeWebApi(someRows());
  api.retrieveMultipleRecords = () => new Promise(() => undefined);
  const { container } = await mount(api);
  expect(within(container).getByRole("status").textContent).toBe("Loading payment form");
  expect(container.querySelector("[aria-busy='true']")).not.toBeNull();
  expect(within(container).queryByRole("button")).toBeNull();
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
