import type { DataverseClient } from "dataverse-ify";
import { paymentStatusOf } from "../../core/status.ts";
import { cfl_paymentMetadata, type cfl_payment, type cfl_paymentAttribute } from "../generated/entities/cfl_payment.ts";
import { plainId } from "./dataverse.ts";
import type { PaymentMoney, PaymentMoneyReader } from "./payment-money.ts";
import { type CurrencyRow, currencyTable, referenceOf } from "./tables.ts";

const columns: readonly cfl_paymentAttribute[] = [
  "cfl_name",
  "cfl_status",
  "cfl_amount",
  "cfl_amountcaptured",
  "cfl_amountrefunded",
  "cfl_amountrefundpending",
  "cfl_gatewayreference",
  "transactioncurrencyid",
];

const moneyOf = (id: string, row: cfl_payment): PaymentMoney => ({
  id,
  name: row.cfl_name ?? "",
  status: paymentStatusOf(row.cfl_status ?? undefined) ?? "created",
  currency: referenceOf(row.transactioncurrencyid),
  amount: row.cfl_amount ?? 0,
  captured: row.cfl_amountcaptured ?? 0,
  refunded: row.cfl_amountrefunded ?? 0,
  refundPending: row.cfl_amountrefundpending ?? 0,
  hasIntent: (row.cfl_gatewayreference ?? "") !== "",
});

/** Reads from Dataverse; rules of several buttons that ask at the same moment share one request. */
export const xrmPaymentMoney = (client: DataverseClient): PaymentMoneyReader => {
  const asking = new Map<string, Promise<PaymentMoney>>();
  const ask = async (id: string): Promise<PaymentMoney> =>
    moneyOf(id, await client.retrieve<cfl_payment>(cfl_paymentMetadata.logicalName, id, [...columns]));
  return {
    read: (paymentId) => {
      const id = plainId(paymentId);
      const answer = asking.get(id) ?? ask(id).finally(() => asking.delete(id));
      asking.set(id, answer);
      return answer;
    },
    currencyCode: async ({ id }) => {
      const { logicalName } = currencyTable;
      const row = await client.retrieve<CurrencyRow>(logicalName, plainId(id), ["isocurrencycode"]);
      return row.isocurrencycode ?? "";
    },
  };
};
