import type { DataverseClient } from "dataverse-ify";
import { paymentStatusOf } from "../../core/status.ts";
import { plainId } from "./dataverse.ts";
import type { PaymentMoney, PaymentMoneyReader } from "./payment-money.ts";
import { type CurrencyRow, currencyTable, paymentMoneyColumns, type PaymentMoneyRow, paymentTable } from "./tables.ts";

const moneyOf = (id: string, row: PaymentMoneyRow): PaymentMoney => ({
  id,
  name: row.cfl_name ?? "",
  status: paymentStatusOf(row.cfl_status ?? undefined) ?? "created",
  currency: row.transactioncurrencyid ?? undefined,
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
    moneyOf(id, await client.retrieve<PaymentMoneyRow>(paymentTable.logicalName, id, [...paymentMoneyColumns]));
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
