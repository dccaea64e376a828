/** @jest-environment node */
import type { PaymentEvent } from "../../../PaymentControl/state/payment-event.ts";
import type { PaymentState } from "../../../PaymentControl/state/payment-state.ts";
import { reduce } from "../../../PaymentControl/state/reduce.ts";

const states = {
  loading: { kind: "loading" },
  "not-configured": { kind: "not-configured", missing: "profile" },
  "save-first": { kind: "save-first" },
  "unsaved-change": { kind: "unsaved-change" },
  "read-only": { kind: "read-only" },
  ready: { kind: "ready" },
  paying: { kind: "paying" },
  "needs-bank": { kind: "needs-bank" },
  declined: { kind: "declined", why: { kind: "not-charged" } },
  pending: { kind: "pending" },
  checking: { kind: "checking" },
  waiting: { kind: "waiting", instructions: {} },
  paid: { kind: "paid", receipt: { standing: "paid" } },
  unavailable: { kind: "unavailable", cause: "host" },
  rejected: { kind: "rejected", why: { kind: "not-charged" } },
} as const satisfies { readonly [Kind in PaymentState["kind"]]: Extract<PaymentState, { kind: Kind }> };

const kinds = Object.keys(states) as (keyof typeof states)[];

const after = (kind: keyof typeof states, event: PaymentEvent) => reduce(states[kind], event).kind;

it.each(kinds)("opening a record shows the skeleton, whatever was shown before: %s", (kind) => {
  expect(after(kind, { kind: "opened" })).toBe("loading");
});

it.each(kinds.filter((kind) => kind !== "ready" && kind !== "declined"))(
  "a press of Pay does nothing while the state is %s",
  (kind) => {
    expect(reduce(states[kind], { kind: "pressed" })).toBe(states[kind]);
  },
);

it.each(["ready", "declined"] as const)("a press of Pay counts when the state is %s", (kind) => {
  expect(after(kind, { kind: "pressed" })).toBe("paying");
});

it.each(["paying", "needs-bank", "checking", "pending", "waiting", "paid"] as const)(
  "a change on the form takes no screen away from %s",
  (kind) => {
    const event = { kind: "halted", state: { kind: "unsaved-change" } } as const;
    expect(reduce(states[kind], event)).toBe(states[kind]);
  },
);

it("a receipt stays, whatever a late answer says", () => {
  const late = { kind: "settled", state: { kind: "declined", why: { kind: "not-charged" } } } as const;
  expect(reduce(states.paid, late)).toBe(states.paid);
});

it.each([
  ["loading", { kind: "priced", price: { money: { amount: 2000, currency: "eur" }, livemode: true } }, "loading"],
  ["ready", { kind: "priced", price: { money: { amount: 2000, currency: "eur" }, livemode: true } }, "ready"],
  ["loading", { kind: "drawn" }, "ready"],
  ["read-only", { kind: "drawn" }, "read-only"],
  ["unsaved-change", { kind: "drawn" }, "unsaved-change"],
  ["checking", { kind: "drawn" }, "checking"],
  ["unsaved-change", { kind: "matched" }, "ready"],
  ["declined", { kind: "matched" }, "declined"],
  ["paying", { kind: "incomplete" }, "ready"],
  ["loading", { kind: "resumed" }, "checking"],
  ["checking", { kind: "released" }, "ready"],
  ["paying", { kind: "bank-asked" }, "needs-bank"],
  ["checking", { kind: "bank-asked" }, "needs-bank"],
  ["ready", { kind: "bank-asked" }, "ready"],
  ["needs-bank", { kind: "bank-left" }, "paying"],
  ["checking", { kind: "bank-left" }, "checking"],
  ["paying", { kind: "doubted" }, "checking"],
  ["pending", { kind: "doubted" }, "pending"],
  ["ready", { kind: "doubted" }, "ready"],
  ["pending", { kind: "settled", state: states.paid }, "paid"],
] as const)("from %s, %j leads to %s", (from, event, to) => {
  expect(after(from, event)).toBe(to);
});
