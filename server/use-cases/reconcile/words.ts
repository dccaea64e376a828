import { choices, tables } from "../../../core/generated/tables.ts";

type Choice = Readonly<Record<string, number>>;

const choicesOf: Readonly<Record<string, Readonly<Record<string, Choice>>>> = {
  payment: { [tables.payment.columns.status]: choices.status, [tables.payment.columns.reason]: choices.reason },
  refund: {
    [tables.refund.columns.state]: choices.refundState,
    [tables.refund.columns.refundreason]: choices.refundReason,
  },
  dispute: { [tables.dispute.columns.state]: choices.disputeState },
};

/** Choices in words; everything else as it stands in the row. Texts are cut: a finding is a line. */
export const worded = (what: string, column: string, value: unknown): string => {
  if (value === null || value === undefined) return "empty";
  const choice = choicesOf[what]?.[column] ?? {};
  return Object.keys(choice).find((word) => choice[word] === value) ?? String(value).slice(0, 60);
};
