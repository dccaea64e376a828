import { setMetadataCache, XrmContextDataverseClient } from "dataverse-ify";
import { reasonFromValue } from "../../core/reasons.ts";
import { paymentStatusOf } from "../../core/status.ts";
import { cfl_paymentMetadata, type cfl_payment, type cfl_paymentAttribute } from "../generated/entities/cfl_payment.ts";
import type { PaymentReader, PaymentStanding } from "./payment-standing.ts";

/** What the banner speaks about. */
const columns: readonly cfl_paymentAttribute[] = [
  "cfl_status",
  "cfl_reason",
  "cfl_reasoncode",
  "cfl_amount",
  "cfl_amountrefunded",
  "cfl_amountdisputed",
  "cfl_underreview",
  "cfl_fraudwarning",
];

const formatted = (row: cfl_payment, column: cfl_paymentAttribute): string | undefined =>
  row[column] ? (row.formattedValues?.[column] ?? String(row[column])) : undefined;

const standingOf = (row: cfl_payment): PaymentStanding => ({
  status: paymentStatusOf(row.cfl_status ?? undefined) ?? "created",
  reason: reasonFromValue(row.cfl_reason ?? undefined),
  reasonCode: row.cfl_reasoncode ?? undefined,
  amount: formatted(row, "cfl_amount"),
  refunded: formatted(row, "cfl_amountrefunded"),
  disputed: formatted(row, "cfl_amountdisputed"),
  underReview: row.cfl_underreview === true,
  fraudWarning: row.cfl_fraudwarning === true,
});

/** Reads through the host's own `Xrm.WebApi`, so with the rights of whoever looks at the form. */
export const xrmPaymentReader = (webApi: Xrm.WebApi): PaymentReader => {
  const { logicalName } = cfl_paymentMetadata;
  setMetadataCache({ entities: { [logicalName]: cfl_paymentMetadata } });
  const client = new XrmContextDataverseClient(webApi);
  return {
    read: async (paymentId) => {
      const id = paymentId.replace(/[{}]/g, "").toLowerCase();
      return standingOf(await client.retrieve<cfl_payment>(logicalName, id, [...columns]));
    },
  };
};
