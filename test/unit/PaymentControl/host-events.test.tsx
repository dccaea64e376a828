import "./support/browser.ts";
import { within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { announce } from "../../../PaymentControl/host-events.ts";
import type { PaymentNews } from "../../../PaymentControl/state/payment-news.ts";
import { createFakeStripe, installStripe } from "./support/fake-stripe.ts";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { mountControl } from "./support/mounted.ts";

installStripe(createFakeStripe());

const detail = { status: "succeeded", reference: "pi_1", recordTable: "sample_order", recordId: "1" } as const;
const news: PaymentNews = { kind: "paid", detail };

const heardOn = (target: EventTarget, name: string): unknown[] => {
  const heard: unknown[] = [];
  target.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
  return heard;
};

const aContainer = (): HTMLElement => document.body.appendChild(document.createElement("div"));

it.each([
  ["paid", "onPaid"],
  ["failed", "onFailed"],
  ["pending", "onPending"],
] as const)("raises %s as the manifest's %s and as an event of the page", (kind, name) => {
  const raised: unknown[] = [];
  const heard = heardOn(document, `counterfoil:${kind}`);
  announce(
    { kind, detail },
    { events: { [name]: (payload: unknown) => raised.push(payload) }, container: aContainer() },
  );
  expect(raised).toEqual([detail]);
  expect(heard).toEqual([detail]);
});

it.each([
  ["has no events", undefined],
  ["has an empty bag of them, as the harness", {}],
  ["knows others only", { onSomething: () => undefined }],
])("tells the page where the host %s", (_what, events) => {
  const heard = heardOn(document, "counterfoil:paid");
  announce(news, { events, container: aContainer() });
  expect(heard).toEqual([detail]);
});

it("reports a script's fault as the page's, and tells the others all the same", () => {
  const reported: unknown[] = [];
  Object.assign(globalThis, { reportError: (fault: unknown) => reported.push(fault) });
  const fault = new Error("A maker's mistake.");
  const heard = heardOn(document, "counterfoil:paid");
  announce(news, {
    events: {
      onPaid: () => {
        throw fault;
      },
    },
    container: aContainer(),
  });
  expect(reported).toEqual([fault]);
  expect(heard).toHaveLength(1);
});

it("lets a page know which of two controls it was, when it is paid and not when it opens again", async () => {
  const api = createFakeWebApi(someRows());
  const first = await mountControl(api);
  const second = await mountControl(api);
  const [ofFirst, ofSecond] = [first, second].map(({ container }) => heardOn(container, "counterfoil:paid"));
  Object.assign(api.rows, {
    cfl_paymentattempt: [{ cfl_paymentattemptid: "1", cfl_state: 413500004, cfl_gatewayreference: "pi_1" }],
  });
  await userEvent.click(within(first.container).getByRole("button"));
  await within(first.container).findByRole("heading", { name: "Paid" });
  await first.destroy();
  Object.assign(api.rows, { cfl_payment: [{ cfl_status: 413500004, cfl_gatewayreference: "pi_1" }] });
  const ofAgain = heardOn(document, "counterfoil:paid");
  const again = await mountControl(api);
  await within(again.container).findByRole("heading", { name: "Paid" });
  expect([ofFirst?.length, ofSecond?.length, ofAgain.length]).toEqual([1, 0, 0]);
  expect(ofFirst?.[0]).toMatchObject({ status: "succeeded", reference: "pi_1", amount: 20, currency: "EUR" });
  await second.destroy();
  await again.destroy();
});
