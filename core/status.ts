/** What became of a payment: the words of `core/` and the numbers of the choice `cfl_status`. */
export const paymentStatuses = {
  created: 413500000,
  requires_action: 413500001,
  processing: 413500002,
  authorized: 413500003,
  succeeded: 413500004,
  failed: 413500005,
  canceled: 413500006,
  partially_refunded: 413500007,
  refunded: 413500008,
  disputed: 413500009,
  charged_back: 413500010,
} as const;

export type PaymentStatus = keyof typeof paymentStatuses;

const byValue = new Map<number, PaymentStatus>(
  (Object.keys(paymentStatuses) as PaymentStatus[]).map((name) => [paymentStatuses[name], name]),
);

/** The word for an option value, or undefined when a maker added an option of their own. */
export const paymentStatusOf = (value: unknown): PaymentStatus | undefined =>
  typeof value === "number" ? byValue.get(value) : undefined;
