import { decimalOf } from "../../core/money.ts";
import type { Money } from "../../core/money.ts";
import type { PaymentSource } from "../dataverse/payment-host.ts";
import { spokenReason } from "../strings/string-keys.ts";
import type { Outcome } from "./payment-event.ts";

/** What makers' scripts are told of a payment. Never a secret, and no reason that the payer may not read. */
export interface PaymentNews {
  readonly kind: "paid" | "failed" | "pending";
  readonly detail: NewsDetail;
}

export interface NewsDetail {
  /** waiting: for a transfer or voucher that the payer completes elsewhere. processing: the bank is confirming. */
  readonly status: "succeeded" | "authorized" | "processing" | "waiting" | "failed";
  /** Name of our normalised reason, for a failure. */
  readonly reason?: string;
  /** Gateway reference, `pi_…`; absent where nothing reached the gateway. */
  readonly reference?: string;
  /** Major unit; absent where an earlier page made the attempt and only the fact is known. */
  readonly amount?: number;
  /** ISO 4217, in capitals. */
  readonly currency?: string;
  readonly recordTable: string;
  readonly recordId: string;
}

export interface NewsFacts {
  readonly source: PaymentSource;
  readonly money: Money | undefined;
  readonly reference: string | undefined;
}

const statusOf = (outcome: Outcome): NewsDetail["status"] => {
  switch (outcome.kind) {
    case "paid":
      return outcome.receipt.standing === "authorized" ? "authorized" : "succeeded";
    case "pending":
      return "processing";
    case "waiting":
      return "waiting";
    case "declined":
    case "rejected":
      return "failed";
  }
};

const kinds = {
  succeeded: "paid",
  authorized: "paid",
  processing: "pending",
  waiting: "pending",
  failed: "failed",
} as const;

const reasonOf = (outcome: Outcome): Pick<NewsDetail, "reason"> => {
  if (outcome.kind !== "declined" && outcome.kind !== "rejected") return {};
  return outcome.why.kind === "reason" ? { reason: spokenReason(outcome.why.reason) } : {};
};

/** Puts into plain values what an attempt came to. */
export const newsOf = (outcome: Outcome, { source, money, reference }: NewsFacts): PaymentNews => {
  const status = statusOf(outcome);
  return {
    kind: kinds[status],
    detail: {
      status,
      ...reasonOf(outcome),
      ...(reference === undefined ? {} : { reference }),
      ...(money === undefined ? {} : { amount: decimalOf(money), currency: money.currency.toUpperCase() }),
      recordTable: source.table,
      recordId: source.record,
    },
  };
};
