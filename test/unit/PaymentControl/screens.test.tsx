import "./support/browser.ts";
import { act, cleanup, render } from "@testing-library/react";
import * as axe from "axe-core";
import * as React from "react";
import { LooksProvider } from "../../../PaymentControl/components/looks-context.ts";
import { fluentTheme } from "../../../PaymentControl/components/fluent-theme.ts";
import { PaymentScreen } from "../../../PaymentControl/components/PaymentScreen.tsx";
import { darkPalette, lightPalette } from "../../../PaymentControl/looks/palette.ts";
import type { PaymentState } from "../../../PaymentControl/state/payment-state.ts";
import { stringsOf } from "../../../PaymentControl/strings/strings-of-host.ts";
import { ThemeProvider } from "@fluentui/react/lib/Theme";
import { aDescription } from "./support/fake-host.ts";
import { createFakeFrames } from "./support/fake-frames.ts";
import { languages, resourcesOf } from "./support/resx.ts";

const money = { amount: 2000, currency: "eur" };
const until = "2026-12-01T10:00:00.000Z";

/** One of every state, and what it must say. */
const everyState: readonly (readonly [PaymentState, RegExp])[] = [
  [{ kind: "loading" }, /Loading payment form/],
  [{ kind: "loading", price: { money: { amount: 1250, currency: "usd" }, livemode: false } }, /\$12\.50.*Test mode/],
  [{ kind: "not-configured", missing: "publishableKey" }, /publishable key that begins with pk_/],
  [{ kind: "save-first" }, /Save this form first/],
  [{ kind: "unsaved-change" }, /Save your change first/],
  [{ kind: "read-only" }, /This form is read-only/],
  [{ kind: "ready" }, /Pay €20\.00/],
  [{ kind: "paying" }, /Paying …/],
  [{ kind: "needs-bank" }, /Paying …/],
  [{ kind: "declined", why: { kind: "reason", reason: "lost_or_stolen" } }, /Your payment was declined/],
  [{ kind: "declined", why: { kind: "not-charged" } }, /You have not been charged/],
  [{ kind: "declined", why: { kind: "denied" } }, /Sign in again/],
  [{ kind: "pending", reference: "pi_2" }, /Your bank is confirming.*safe to leave.*Reference pi_2/],
  [{ kind: "pending" }, /Your bank is confirming.*safe to leave/],
  [{ kind: "checking" }, /We are checking whether your payment went through\. Do not pay again\..*appears here/],
  [
    { kind: "waiting", instructions: { url: "https://payments.stripe.com/v", until } },
    /Please pay by .*2026.*Show the instructions.*ask us to cancel/,
  ],
  [{ kind: "paid", receipt: { standing: "paid", money, reference: "pi_1" } }, /Paid.*€20\.00.*pi_1/],
  [{ kind: "paid", receipt: { standing: "authorized", money } }, /Authorised.*reserved.*€20\.00/],
  [{ kind: "paid", receipt: { standing: "refunded" } }, /Refunded.*some days/],
  [{ kind: "paid", receipt: { standing: "paid" } }, /Paid.*nothing left to pay/],
  [{ kind: "unavailable", cause: "stripe" }, /js\.stripe\.com.*Try again/],
  [{ kind: "unavailable", cause: "policy" }, /content security policy/],
  [{ kind: "unavailable", cause: "slow" }, /^(?!.*cannot pay).*Stripe is taking a long time/],
  [{ kind: "rejected", why: { kind: "amount", refusal: { kind: "not-positive" } } }, /nothing to pay/],
  [
    { kind: "rejected", why: { kind: "amount", refusal: { kind: "below-minimum", minimum: money } } },
    /€20\.00.*Correct/,
  ],
  [
    { kind: "rejected", why: { kind: "reason", reason: "rejected_amount_changed" } },
    /^(?!.*cannot be made).*Nothing was charged\. Try again to see the new amount/,
  ],
];

const showing = async (state: PaymentState, { dark = false, rtl = false, lcid = "1033", locale = "en" } = {}) => {
  const palette = dark ? darkPalette : lightPalette;
  const frames = createFakeFrames();
  frames.script.drawsAtOnce = false;
  const frame = await frames.open({} as never); // the fake looks at no request
  if (frame === undefined) throw new Error("A fake frame is always there.");
  const snapshot = { state, form: { description: aDescription(), money, frame, isDrawn: true } };
  const nothing = (): void => undefined;
  const shown = render(
    <main>
      <ThemeProvider theme={fluentTheme(palette, dark, rtl)} dir={rtl ? "rtl" : "ltr"}>
        <LooksProvider value={{ palette, dark, locale, strings: stringsOf(resourcesOf(lcid)) }}>
          <PaymentScreen snapshot={snapshot} buttonLabel={undefined} onPay={nothing} onTryAgain={nothing} />
        </LooksProvider>
      </ThemeProvider>
    </main>,
  );
  // Live regions fill themselves a moment later.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return shown;
};

const named = everyState.map(([state, text]) => [JSON.stringify(state).slice(0, 70), state, text] as const);

afterEach(cleanup);

it.each(named)("says its piece: %s", async (_name, state, text) => {
  const { container } = await showing(state);
  expect(container.textContent?.replaceAll(/\s+/g, " ")).toMatch(text);
});

// Contrast and drawn text need a real browser: jsdom lays nothing out.
const rules = {
  "color-contrast": { enabled: false },
  "label-content-name-mismatch": { enabled: false },
  "page-has-heading-one": { enabled: false },
};

it.each(named)("has nothing that axe complains of: %s", async (_name, state) => {
  for (const change of [{}, { dark: true, rtl: true, lcid: "1025", locale: "ar" }]) {
    const { container } = await showing(state, change);
    const { violations } = await axe.run(container, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
    cleanup();
  }
});

it.each(named)("offers at most one thing to press: %s", async (_name, state) => {
  const { queryAllByRole } = await showing(state);
  expect(queryAllByRole("button").length).toBeLessThanOrEqual(1);
});

it.each(languages)("leaves no gap unfilled and no key untranslated in %s", async (lcid) => {
  for (const [state] of everyState) {
    const { container } = await showing(state, { lcid });
    expect(container.textContent).not.toMatch(/\{\d\}|[A-Z][a-z]+_[A-Za-z]/);
    cleanup();
  }
});

it("makes the button ready behind its skeleton as soon as the price is known, and keeps it from sight and reach", async () => {
  const price = { money: { amount: 1250, currency: "usd" }, livemode: false };
  const { queryByRole, getByRole, queryByText } = await showing({ kind: "loading", price });
  expect(queryByRole("button")).toBeNull();
  expect(getByRole("button", { hidden: true }).textContent).toBe("Pay $12.50");
  cleanup();
  await showing({ kind: "loading" });
  expect(queryByText(/Pay/)).toBeNull();
});

it("opens Stripe's receipt in a page of its own, where there is one", async () => {
  const receiptUrl = "https://pay.stripe.com/receipts/1";
  const { getByRole } = await showing({ kind: "paid", receipt: { standing: "paid", receiptUrl } });
  const { href, target, rel } = getByRole("link", { name: "Show receipt" }) as HTMLAnchorElement;
  expect({ href, target, rel }).toEqual({ href: receiptUrl, target: "_blank", rel: "noreferrer" });
});

it.each([
  ["polite", "that nothing is due", { kind: "rejected", why: { kind: "amount", refusal: { kind: "not-positive" } } }],
  ["polite", "that the bank is confirming", { kind: "pending" }],
  [
    "assertive",
    "that an amount cannot be charged",
    { kind: "rejected", why: { kind: "reason", reason: "rejected_row" } },
  ],
  ["polite", "that Stripe takes its time", { kind: "unavailable", cause: "slow" }],
  ["assertive", "that nobody can pay", { kind: "unavailable", cause: "host" }],
] as const)("is %s about it %s", async (tone, _what, state) => {
  const { container } = await showing(state);
  const speaking = [...container.querySelectorAll("[aria-live]")].filter((region) => region.textContent !== "");
  expect(speaking.map((region) => region.getAttribute("aria-live"))).toEqual([tone]);
});
