import "./support/browser.ts";
import { cleanup, render, within } from "@testing-library/react";
import * as React from "react";
import { LooksProvider } from "../../../PaymentControl/components/looks-context.ts";
import { PaymentScreen } from "../../../PaymentControl/components/PaymentScreen.tsx";
import { lightPalette } from "../../../PaymentControl/looks/palette.ts";
import type { PaymentState } from "../../../PaymentControl/state/payment-state.ts";
import { stringsOf } from "../../../PaymentControl/strings/strings-of-host.ts";
import { stripeFrames } from "../../../PaymentControl/stripe/stripe-frames.ts";
import { aProfile } from "./support/fake-host.ts";
import { createFakeStripe, installStripe } from "./support/fake-stripe.ts";
import { resourcesOf } from "./support/resx.ts";

const fake = createFakeStripe();
installStripe(fake);

const hint = /enter the details that the customer reads to you\. Never write them down\./;
const price = { money: { amount: 2000, currency: "eur" }, livemode: false };

const showing = (state: PaymentState, isTelephone: boolean): HTMLElement => {
  const looks = { palette: lightPalette, dark: false, locale: "en", strings: stringsOf(resourcesOf("1033")) };
  const nothing = (): void => undefined;
  const snapshot = { state, form: undefined };
  const screen = { snapshot, buttonLabel: undefined, isTelephone, onPay: nothing, onTryAgain: nothing };
  return render(
    <LooksProvider value={looks}>
      <PaymentScreen {...screen} />
    </LooksProvider>,
  ).container;
};

afterEach(cleanup);

describe("a form for cards that are read out on the telephone", () => {
  it.each<PaymentState>([{ kind: "loading" }, { kind: "loading", price }])(
    "says what to do from the first moment, so that nothing moves when the fields come: %j",
    (state) => expect(within(showing(state, true)).getByText(hint)).toBeTruthy(),
  );

  it("says it no more when the card is no longer asked for", () => {
    expect(within(showing({ kind: "paid", receipt: { standing: "paid" } }, true)).queryByText(hint)).toBeNull();
  });

  it("is no business of a payer", () => {
    expect(within(showing({ kind: "loading", price }, false)).queryByText(hint)).toBeNull();
  });

  it("offers no wallet of whoever sits before it, neither above the fields nor inside", async () => {
    const nothing = (): void => undefined;
    const looks = { palette: lightPalette, dark: false, locale: "en" };
    const frame = await stripeFrames.open({
      ...{ profile: aProfile, payer: { billing: {} }, layout: "tabs", money: price.money, looks, isTelephone: true },
      ...{ onReady: nothing, canPay: () => true, onExpress: nothing, onFailed: nothing },
    });
    expect(fake.calls).toEqual([expect.stringMatching(/^create payment /)]);
    expect(fake.calls[0]).toContain('"wallets":{"applePay":"never","googlePay":"never","link":"never"}');
    expect(fake.express.size).toBe(0);
    frame?.close();
  });
});
