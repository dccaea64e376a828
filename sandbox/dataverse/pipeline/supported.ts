import { unsupported } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import type { Values } from "../store/row.ts";

const postOperation = 40;
const webhook = 8;
const keyInQuery = 4;

/** Refuses steps and endpoints that would be kept and never fire. */
export const demandSupported = (table: Table, values: Values): void => {
  if (table.name === "sdkmessageprocessingstep" && values["stage"] !== postOperation) {
    throw unsupported("processing steps at another stage than 40 (post-operation)");
  }
  if (table.name !== "serviceendpoint") return;
  if (values["contract"] !== webhook) throw unsupported("service endpoints that are no webhook (contract 8)");
  if (values["authtype"] !== keyInQuery) throw unsupported("webhooks without a key in the query (authtype 4)");
};
