import { asAdministrator } from "./administrator.ts";
import { publishableKey } from "./fixed.ts";
import type { Fetch } from "./http-front.ts";

/** What a newcomer finds: one profile, and orders in currencies that trip careless code. */
const orders = [
  { sample_name: "Two concert tickets", sample_amount: 20, currency: "EUR", sample_email: "nancy@example.com" },
  { sample_name: "Annual membership", sample_amount: 49.9, currency: "USD", sample_email: "nancy@example.com" },
  { sample_name: "Tea set from Kyoto", sample_amount: 2500, currency: "JPY", sample_email: "nancy@example.com" },
  { sample_name: "Gold leaf, one gram", sample_amount: 12.34, currency: "KWD", sample_email: "nancy@example.com" },
  { sample_name: "Wool blanket", sample_amount: 399, currency: "SEK", sample_email: "nancy@example.com" },
];

type Row = Readonly<Record<string, unknown>>;

const profile = (origin: string): Row => ({
  cfl_name: "Default",
  cfl_publishablekey: publishableKey,
  cfl_livemode: false,
  cfl_sourcetable: "sample_order",
  cfl_sourceset: "sample_orders",
  cfl_amountcolumn: "sample_amount",
  cfl_currencycolumn: "transactioncurrencyid",
  cfl_regardingcolumn: "sample_orderid",
  cfl_receiptemailcolumn: "sample_email",
  cfl_description: "Sample order",
  cfl_layout: "tabs",
  cfl_telephone: true,
  cfl_returnorigins: origin,
});

/** Puts the profile and the orders there, as an administrator, unless a kept state has them already. */
export const seed = async (dataverse: Fetch, origin: string): Promise<void> => {
  const { call, firstId } = asAdministrator(dataverse, origin);
  if (await firstId("cfl_paymentprofiles", "cfl_name eq 'Default'", "cfl_paymentprofileid")) return;
  await call("POST", "cfl_paymentprofiles", profile(origin));
  // Owned by the payer, and so are the payments made for them: the form shows an order's payments to the one who paid.
  const payer = await firstId("systemusers", "fullname eq 'Paula Payer'", "systemuserid");
  const contact = await firstId("contacts", "contactid ne null", "contactid");
  for (const { currency, ...order } of orders) {
    const currencyId = await firstId(
      "transactioncurrencies",
      `isocurrencycode eq '${currency}'`,
      "transactioncurrencyid",
    );
    await call("POST", "sample_orders", {
      ...order,
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
      ...(payer ? { "ownerid@odata.bind": `/systemusers(${payer})` } : {}),
      ...(contact ? { "sample_contactid@odata.bind": `/contacts(${contact})` } : {}),
    });
  }
};
