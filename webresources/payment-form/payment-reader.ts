import { setMetadataCache, XrmContextDataverseClient } from "dataverse-ify";
import { reasonFromValue } from "../../core/reasons.ts";
import { paymentStatusOf } from "../../core/status.ts";
import type { PaymentReader, PaymentStanding } from "./payment-standing.ts";
import { paymentColumns, paymentMetadata, type PaymentRow } from "./payment-table.ts";

const formatted = (row: PaymentRow, column: keyof PaymentRow & string): string | undefined =>
  row[column] ? (row.formattedValues?.[column] ?? String(row[column])) : undefined;

const standingOf = (row: PaymentRow): PaymentStanding => ({
  status: paymentStatusOf(row.cfl_status ?? undefined) ?? "created",
  reason: reasonFromValue(row.cfl_reason ?? undefined),
  reasonCode: row.cfl_reasoncode ?? undefined,
  amount: formatted(row, "cfl_amount") ?? "The amount",
  refunded: formatted(row, "cfl_amountrefunded"),
  disputed: formatted(row, "cfl_amountdisputed"),
  underReview: row.cfl_underreview === true,
  fraudWarning: row.cfl_fraudwarning === true,
});

/** Reads through the host's own `Xrm.WebApi`, so with the rights of whoever looks at the form. */
export const xrmPaymentReader = (webApi: Xrm.WebApi): PaymentReader => {
  setMetadataCache({ entities: { [paymentMetadata.logicalName]: paymentMetadata } });
  const client = new XrmContextDataverseClient(webApi);
  return {
    read: async (paymentId) => {
      const id = paymentId.replace(/[{}]/g, "").toLowerCase();
      return standingOf(await client.retrieve<PaymentRow>(paymentMetadata.logicalName, id, [...paymentColumns]));
    },
  };
};
