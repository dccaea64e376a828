import type { PortalRows, Row } from "./portal-rows.ts";

/** An order as the site's pages show it. */
export interface Order {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  /** ISO code, capitals. */
  readonly currency: string;
}

const parse = (body: string): Row => JSON.parse(body) as Row;

const currencyOf = async (rows: PortalRows, row: Row): Promise<string> => {
  const id = row["_transactioncurrencyid_value"];
  if (typeof id !== "string") return "EUR";
  const answer = await rows.read({ set: "transactioncurrencies", id, options: "$select=isocurrencycode" });
  return answer.status === 200 ? String(parse(answer.body)["isocurrencycode"]) : "EUR";
};

const orderOf = async (rows: PortalRows, row: Row): Promise<Order> => ({
  id: String(row["sample_orderid"]),
  name: String(row["sample_name"] ?? "Order"),
  amount: Number(row["sample_amount"] ?? 0),
  currency: await currencyOf(rows, row),
});

const select = "$select=sample_orderid,sample_name,sample_amount,_transactioncurrencyid_value";

/** The visitor's orders, newest first, through the site's cache. */
export const listOrders = async (rows: PortalRows): Promise<readonly Order[]> => {
  const answer = await rows.read({ set: "sample_orders", options: `${select}&$orderby=createdon desc` });
  if (answer.status !== 200) return [];
  const { value } = parse(answer.body) as { readonly value: readonly Row[] };
  return Promise.all(value.map((row) => orderOf(rows, row)));
};

/** One order; undefined when it does not exist or is somebody else's. */
export const readOrder = async (rows: PortalRows, id: string): Promise<Order | undefined> => {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
  const answer = await rows.read({ set: "sample_orders", id, options: select });
  return answer.status === 200 ? orderOf(rows, parse(answer.body)) : undefined;
};
