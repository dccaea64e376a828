import type { Row } from "../../../../PaymentControl/dataverse/columns.ts";
import type { WebApi } from "../../../../PaymentControl/dataverse/web-api.ts";

export interface Call {
  readonly kind: "create" | "update" | "read" | "query";
  readonly table: string;
  readonly id?: string;
  readonly options?: string;
  readonly data?: Row;
}

/** A `context.webAPI` that answers from tables of rows and keeps a record of every call. */
export interface FakeWebApi extends WebApi {
  readonly calls: Call[];
  /** Rows a query of a table returns, whatever it asks. */
  readonly rows: Record<string, readonly Row[]>;
  /** Rejects with this, while it is set. */
  fault: unknown;
}

export const createFakeWebApi = (rows: Record<string, readonly Row[]> = {}): FakeWebApi => {
  const answer = <Value>(call: Call, value: () => Value): Promise<Value> => {
    api.calls.push(call);
    // The platform rejects with an object of its own, which is no Error.
    return api.fault === undefined ? Promise.resolve(value()) : Promise.reject(api.fault);
  };
  const api: FakeWebApi = {
    calls: [],
    rows,
    fault: undefined,
    createRecord: (table, data) => answer({ kind: "create", table, data }, () => ({ id: "" })),
    updateRecord: (table, id, data) => answer({ kind: "update", table, id, data }, () => ({ id })),
    retrieveRecord: (table, id, options = "") =>
      answer({ kind: "read", table, id, options }, () => rows[table]?.[0] ?? {}),
    retrieveMultipleRecords: (table, options = "") =>
      answer({ kind: "query", table, options }, () => ({ entities: rows[table] ?? [] })),
  };
  return api;
};

/** A profile row, a source row of 20 euro and nothing paid yet. */
export const someRows = (): Record<string, readonly Row[]> => ({
  cfl_paymentprofile: [
    {
      cfl_paymentprofileid: "11111111-1111-4111-8111-111111111111",
      cfl_name: "Default",
      cfl_publishablekey: "pk_test_sandbox",
      cfl_livemode: false,
      cfl_sourcetable: "sample_order",
      cfl_amountcolumn: "sample_amount",
    },
  ],
  sample_order: [{ sample_amount: 20, transactioncurrencyid: { isocurrencycode: "EUR" } }],
});
