import type { ControlInputs } from "../../../../PaymentControl/inputs.ts";
import { lightPalette } from "../../../../PaymentControl/looks/palette.ts";

export const aRecord = "22222222-2222-4222-8222-222222222222";

/** What a model-driven form with a saved order of 20 says. */
export const someInputs = (change: Partial<ControlInputs> = {}): ControlInputs => ({
  table: "sample_order",
  record: aRecord,
  isOwnRow: true,
  profile: undefined,
  amount: 20,
  amountColumn: "sample_amount",
  layout: undefined,
  buttonLabel: undefined,
  palette: lightPalette,
  dark: false,
  locale: "en",
  rtl: false,
  isDisabled: false,
  ...change,
});
