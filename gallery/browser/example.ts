import type { Due } from "../../PaymentControl/state/read-due.ts";
import type { ControlInputs } from "../../PaymentControl/inputs.ts";
import { localeOf } from "../../PaymentControl/looks/locale.ts";
import type { Choice } from "./choice.ts";
import { looksOn } from "./themes.ts";

export const money = { amount: 124_950, currency: "eur" };
export const reference = "pi_3Q8xN2KZ5aB7cD1e0gH4jK6m";

/** What is due in every picture. */
export const due: Due = {
  money,
  description: {
    amount: 1249.5,
    currency: "EUR",
    profile: {
      id: "11111111-1111-4111-8111-111111111111",
      name: "Default",
      publishableKey: "pk_test_gallery",
      livemode: false,
      captureMethod: "automatic_async",
      layout: "tabs",
    },
  },
};

/** What a host with these looks would say. */
export const inputsOf = ({ theme, lang, rtl }: Choice): ControlInputs => ({
  table: "sample_order",
  record: "22222222-2222-4222-8222-222222222222",
  isOwnRow: true,
  profile: undefined,
  amount: 1249.5,
  amountColumn: "sample_amount",
  layout: undefined,
  buttonLabel: undefined,
  isDisabled: false,
  ...looksOn(theme),
  locale: localeOf(lang),
  rtl,
});
