import { asAdministrator } from "../administrator.ts";
import type { Fetch } from "../http-front.ts";

const goods = ["Two concert tickets", "A walking tour", "Fountain pen", "Bicycle repair", "Oak seedling"] as const;

/** One more order to pay, in euro, between 5 and 95. */
export const createOrder = async (dataverse: Fetch, origin: string): Promise<{ readonly id: string }> => {
  const { call, firstId } = asAdministrator(dataverse, origin);
  const [currency, contact, payer] = await Promise.all([
    firstId("transactioncurrencies", "isocurrencycode eq 'EUR'", "transactioncurrencyid"),
    firstId("contacts", "contactid ne null", "contactid"),
    firstId("systemusers", "fullname eq 'Paula Payer'", "systemuserid"),
  ]);
  const row = await call("POST", "sample_orders", {
    sample_name: goods[Math.floor(Math.random() * goods.length)],
    sample_amount: 5 + Math.floor(Math.random() * 180) / 2,
    sample_email: "nancy@example.com",
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currency})`,
    ...(payer ? { "ownerid@odata.bind": `/systemusers(${payer})` } : {}),
    ...(contact ? { "sample_contactid@odata.bind": `/contacts(${contact})` } : {}),
  });
  return { id: String(row["sample_orderid"]) };
};
