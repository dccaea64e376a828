import { billingOfPerson, personColumns } from "../../core/billing-details.ts";
import type { BillingDetails, PersonTable } from "../../core/billing-details.ts";
import type { RowReference } from "../../core/customer-of-row.ts";
import type { Description, Payer } from "./payment-host.ts";
import type { WebApi } from "./web-api.ts";

type Person = RowReference & { readonly table: PersonTable };

const isPerson = (customer: RowReference | undefined): customer is Person =>
  customer?.table === "contact" || customer?.table === "account";

/** What the user may not read is not known, and the payer types it. */
const ofPerson = async (api: WebApi, { table, id }: Person): Promise<BillingDetails> => {
  try {
    const row = await api.retrieveRecord(table, id, `?$select=${personColumns(table).join(",")}`);
    return billingOfPerson(table, row);
  } catch {
    return {};
  }
};

/** What is known of the payer: what the row says goes before what its contact or account says. Never rejects. */
export const payerOfRow = (api: WebApi, { billing = {}, customer }: Description): Payer | Promise<Payer> => {
  if (!isPerson(customer)) return { billing };
  return ofPerson(api, customer).then((known) => ({ billing: { ...known, ...billing } }));
};
