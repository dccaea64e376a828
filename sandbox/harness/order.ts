/** What page and server of the harness agree on. */
export const orderTable = "sample_order";
export const amountColumn = "sample_amount";
export const currencyColumn = "transactioncurrencyid";
export const userId = "7b1f0f8e-5f0a-4c52-9a3b-0d6a1c2e3f40";
export const profileId = "0d5c3a90-1f0b-4d0e-8f4e-6a2b7c1d9e10";

/** A row as the Web API carries it. */
export type Row = Readonly<Record<string, unknown>>;

/** One call of `context.webAPI`, as it travels. */
export interface WebApiCall {
  readonly method: "createRecord" | "updateRecord" | "retrieveMultipleRecords";
  readonly table: string;
  readonly id?: string;
  readonly data?: Row;
  readonly options?: string;
}
