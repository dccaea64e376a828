import "./support/browser.ts";
import { act, within } from "@testing-library/react";
import type { IInputs } from "../../../PaymentControl/inputs.ts";
import { PaymentControl } from "../../../PaymentControl/index.ts";
import { aContext } from "./support/context.ts";
import type { HostMoment } from "./support/context.ts";
import { createFakeStripe, installStripe } from "./support/fake-stripe.ts";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { flush } from "./support/mounted.ts";

const fake = createFakeStripe();
installStripe(fake);

const aControl = async (first: Partial<HostMoment> = {}) => {
  const api = createFakeWebApi(someRows());
  const container = document.body.appendChild(document.createElement("div"));
  const control = new PaymentControl();
  let sentences = 0;
  // Every sentence on the screen is looked up when it is drawn.
  const counted = (change: Partial<HostMoment>): ComponentFramework.Context<IInputs> => {
    const context = aContext(api, change);
    const { resources } = context;
    const getString = (key: string): string => {
      sentences += 1;
      return resources.getString(key);
    };
    return { ...context, resources: { ...resources, getString } };
  };
  const update = (change: Partial<HostMoment> = {}): void => act(() => control.updateView(counted(change)));
  control.init(counted(first), undefined, undefined, container);
  update(first);
  await flush();
  return { api, container, control, update, sentences: () => sentences };
};

it("draws nothing, asks nobody and touches no frame in a hundred updateViews that change nothing", async () => {
  const { api, container, control, update, sentences } = await aControl();
  const before = { drawn: sentences(), asked: api.calls.length, stripe: fake.calls.length };
  const changes = jest.fn();
  const observer = new MutationObserver(changes);
  observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let round = 0; round < 100; round += 1) update();
  await flush();
  expect({ drawn: sentences(), asked: api.calls.length, stripe: fake.calls.length }).toEqual(before);
  expect(changes).not.toHaveBeenCalled();
  observer.disconnect();
  act(() => control.destroy());
});

it.each([
  ["the language", { languageId: 1031, properties: {} }, /bezahlen/],
  ["the maker's label", { properties: { buttonLabel: "Donate {amount}" } }, /^Donate €20\.00$/],
  ["the maker's label in other letters", { properties: { buttonLabel: "Give {Amount} now" } }, /^Give €20\.00 now$/],
])("draws anew when %s changes", async (_what, change, text) => {
  const { container, control, update } = await aControl();
  update(change);
  await flush();
  expect(container.querySelector("button")?.textContent).toMatch(text);
  act(() => control.destroy());
});

it("restyles Stripe's fields once when only a colour of the host's theme changes", async () => {
  const { control, update } = await aControl();
  const before = fake.calls.length;
  for (let round = 0; round < 3; round += 1) update({ tokens: { colorNeutralForeground1: "#123456" } });
  await flush();
  expect(fake.calls.slice(before)).toEqual(["update appearance locale"]);
  act(() => control.destroy());
});

it("tells form scripts by the events that the host handed over last", async () => {
  const { api, container, control, update } = await aControl();
  const onPaid = jest.fn();
  update({ events: { onPaid } });
  Object.assign(api.rows, { cfl_paymentattempt: [{ cfl_paymentattemptid: "1", cfl_state: 413500004 }] });
  act(() => container.querySelector("button")?.click());
  await within(container).findByRole("heading", { name: "Paid" });
  expect(onPaid).toHaveBeenCalledTimes(1);
  act(() => control.destroy());
});

it("asks nobody and makes no fields while the host hides it, and opens as soon as it is shown", async () => {
  const made = fake.options.length;
  const { api, container, control, update } = await aControl({ isVisible: false });
  for (let round = 0; round < 3; round += 1) update({ isVisible: false, amount: 20 + round });
  await flush();
  expect([api.calls, fake.options.length]).toEqual([[], made]);
  update();
  await flush();
  expect(container.querySelector("button")?.textContent).toBe("Pay €20.00");
  act(() => control.destroy());
});

it("opens where the host, like a portal, says nothing of being seen", async () => {
  const { container, control } = await aControl({ isVisible: undefined });
  expect(container.querySelector("button")?.textContent).toBe("Pay €20.00");
  act(() => control.destroy());
});

it("does nothing any more when a host updates a control that it destroyed", async () => {
  const { api, container, control, update } = await aControl();
  act(() => control.destroy());
  const asked = api.calls.length;
  update({ amount: 25 });
  update({ record: "66666666-6666-4666-8666-666666666666" });
  await flush();
  expect(api.calls).toHaveLength(asked);
  expect(container.childElementCount).toBe(0);
});

it("reads everything anew when the browser brings the page back, and hears no more of it once it is gone", async () => {
  const { api, control } = await aControl();
  const wake = async (): Promise<number> => {
    const asked = api.calls.length;
    act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await flush();
    return api.calls.length - asked;
  };
  expect(await wake()).toBeGreaterThan(0);
  act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false })));
  act(() => control.destroy());
  expect(await wake()).toBe(0);
});
