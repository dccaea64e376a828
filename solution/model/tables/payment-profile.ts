import type { Column } from "../column.ts";
import { profileForm } from "../forms/profile.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";
import { profileCheckoutColumns } from "./profile-checkout-columns.ts";

const columnName = (name: string, label: string, description: string): Column => ({
  kind: "text",
  name,
  label,
  description,
  length: 64,
});

/** How payments for one table are taken. */
export const paymentProfile: Table = {
  name: "cfl_paymentprofile",
  set: "cfl_paymentprofiles",
  key: "paymentProfile",
  label: "Payment profile",
  labels: "Payment profiles",
  description: "How payments for one table are taken.",
  icon: iconNamed("profile"),
  owner: "organization",
  primaryName: "cfl_name",
  columns: [
    {
      kind: "text",
      name: "cfl_name",
      label: "Name",
      description: "“Default” serves every table without a profile of its own.",
      length: 100,
      required: "required",
    },
    {
      kind: "text",
      name: "cfl_publishablekey",
      label: "Publishable key",
      description: "Stripe's pk_… key; never a secret key.",
      length: 255,
      required: "required",
    },
    { kind: "yesno", name: "cfl_livemode", label: "Live", description: "Real money, not a test." },
    {
      kind: "text",
      name: "cfl_account",
      label: "Account",
      description: "Stripe's acct_… id, for connected accounts.",
      length: 100,
    },
    columnName("cfl_sourcetable", "Source table", "Logical name of the table that is paid for."),
    columnName("cfl_sourceset", "Source set", "Entity set name of that table in the Web API."),
    columnName("cfl_amountcolumn", "Amount column", "Its column with the amount due."),
    columnName(
      "cfl_currencycolumn",
      "Currency column",
      "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.",
    ),
    {
      kind: "text",
      name: "cfl_fixedcurrency",
      label: "Fixed currency",
      description: "ISO code, when the table has no currency of its own.",
      length: 3,
    },
    columnName(
      "cfl_regardingcolumn",
      "Regarding column",
      "Your own lookup from Payment to the source table, or back; the server fills it.",
    ),
    columnName("cfl_receiptemailcolumn", "Receipt e-mail column", "Column with the payer's e-mail address."),
    columnName(
      "cfl_billingnamecolumn",
      "Payer's name column",
      "Column with the payer's name; empty takes it from the row's contact or account.",
    ),
    ...profileCheckoutColumns,
  ],
  keys: [],
  views: [
    {
      name: "Active Payment profiles",
      cells: [
        { column: "cfl_name", width: 180 },
        { column: "cfl_sourcetable", width: 160 },
        { column: "cfl_amountcolumn", width: 160 },
        { column: "cfl_livemode", width: 80 },
        { column: "cfl_capturemethod", width: 150 },
      ],
      sort: { column: "cfl_name" },
      where: [{ column: "statecode", operator: "eq", values: [0] }],
    },
  ],
  forms: [profileForm],
};
