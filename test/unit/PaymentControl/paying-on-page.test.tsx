import "./support/browser.ts";
import { within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { flush } from "./support/mounted.ts";
import { createPage, settleAttempt } from "./support/page.ts";

const { fake, mount, mounts } = createPage();

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
