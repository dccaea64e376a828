import type { Choice } from "../choice.ts";

export const captureMethod: Choice = {
  name: "cfl_capturemethod",
  key: "captureMethod",
  label: "Capture method",
  description: "When an authorised payment is captured.",
  options: { automatic_async: "At once, settled later", automatic: "At once", manual: "By staff" },
};

export const setupFutureUsage: Choice = {
  name: "cfl_setupfutureusage",
  key: "setupFutureUsage",
  label: "Save for later",
  description: "Whether the payment method is kept for later payments, and with whom present.",
  options: { on_session: "With the payer present", off_session: "Also without the payer" },
};
