import "./support/browser.ts";
import { within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { countHeld } from "./support/held.ts";
import { mountControl } from "./support/mounted.ts";
import { createPage, settleAttempt } from "./support/page.ts";

// A hundred mounts take a while on a busy machine.
jest.setTimeout(30_000);

const { fake, mount, mounts } = createPage();

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

it("sets no style outside its own container", async () => {
  await mount(createFakeWebApi(someRows()));
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  const reachingOut = rules.filter((rule) => !/^(\.|:host|@keyframes|@media)/.test(rule.trim()));
  expect(reachingOut).toEqual([]);
});
