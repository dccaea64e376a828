import type { Row } from "./columns.ts";

/** The part of `context.webAPI` that the control needs. Rows come untyped from the platform. */
export interface WebApi {
  createRecord(table: string, data: Row): Promise<unknown>;
  updateRecord(table: string, id: string, data: Row): Promise<unknown>;
  retrieveRecord(table: string, id: string, options?: string): Promise<Row>;
  retrieveMultipleRecords(
    table: string,
    options?: string,
    pageSize?: number,
  ): Promise<{ readonly entities: readonly Row[] }>;
}

/** The rows of a query, as many as its `$top` allows. Rejects when the host cannot say. */
export const rowsOf = async (api: WebApi, table: string, query: string): Promise<readonly Row[]> =>
  (await api.retrieveMultipleRecords(table, query)).entities;

/** The first row of a query; undefined when there is none. Rejects when the host cannot say. */
export const firstRow = async (api: WebApi, table: string, query: string): Promise<Row | undefined> =>
  (await api.retrieveMultipleRecords(table, query, 1)).entities[0];
