import { amountColumn, currencyColumn, orderTable, type Row, type WebApiCall } from "../order.ts";

/** The row that is paid: its amount is what the harness's own input says. */
export interface Order {
  readonly id: string;
  /** Major unit. */
  amount: number;
  /** ISO code, capitals. */
  readonly currency: string;
}

const call = async (request: WebApiCall): Promise<Row> => {
  const response = await fetch("/harness/web-api", { method: "POST", body: JSON.stringify(request) });
  const body = (await response.json()) as Row; // the harness's own server answers objects only
  if (!response.ok) throw Object.assign(new Error(String(body["message"])), body);
  return body;
};

const refuse = (what: string): Promise<never> => Promise.reject(new Error(`The harness has no ${what}.`));

/** A `context.webAPI` for the harness: the order lies in the page, everything else behind `/harness/web-api`. */
export const webApiFor = (order: Order) => ({
  createRecord: (table: string, data: Row) => call({ method: "createRecord", table, data }),
  updateRecord: (table: string, id: string, data: Row) => call({ method: "updateRecord", table, id, data }),
  retrieveMultipleRecords: (table: string, options = "") => call({ method: "retrieveMultipleRecords", table, options }),
  retrieveRecord: (table: string, id: string): Promise<Row> =>
    table === orderTable && id === order.id
      ? Promise.resolve({
          sample_orderid: order.id,
          [amountColumn]: order.amount,
          [currencyColumn]: { isocurrencycode: order.currency },
        })
      : refuse(`${table} ${id}`),
  deleteRecord: () => refuse("deletion"),
});
