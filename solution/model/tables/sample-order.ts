import { sampleOrderForm } from "../forms/sample-order.ts";
import type { Table } from "../table.ts";

/** Something to pay for, to try things with. Part of CounterfoilSample only. */
export const sampleOrder: Table = {
  name: "sample_order",
  set: "sample_orders",
  key: "sampleOrder",
  label: "Order",
  labels: "Orders",
  description: "An order to pay, for trying Counterfoil.",
  owner: "user",
  primaryName: "sample_name",
  columns: [
    {
      kind: "text",
      name: "sample_name",
      label: "Name",
      description: "What is ordered.",
      length: 100,
      required: "required",
    },
    { kind: "money", name: "sample_amount", label: "Amount due", description: "What is to be paid." },
    { kind: "lookup", name: "sample_contactid", label: "Contact", description: "Who pays.", target: "contact" },
    {
      kind: "text",
      name: "sample_email",
      label: "E-mail",
      description: "Where the receipt goes.",
      length: 254,
      format: "email",
    },
  ],
  keys: [],
  views: [
    {
      name: "Active Orders",
      cells: [
        { column: "sample_name", width: 220 },
        { column: "sample_amount", width: 120 },
        { column: "transactioncurrencyid", width: 120 },
        { column: "sample_contactid", width: 180 },
        { column: "createdon", width: 140 },
      ],
      sort: { column: "createdon", descending: true },
      where: [{ column: "statecode", operator: "eq", values: [0] }],
    },
  ],
  forms: [sampleOrderForm],
};
