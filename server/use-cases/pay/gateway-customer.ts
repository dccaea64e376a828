import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { PayPorts } from "./ports.ts";
import { faultOfDataverse, faultOfGateway, type PayFault } from "./refusal.ts";

const { columns, set } = tables.payment;

type Ports = Pick<PayPorts, "dataverse" | "customers" | "livemode">;

/** Stripe's customer on the contact's latest Payment of this mode; undefined when none of them has one. */
const knownCustomer = async (contact: string, ports: Ports): Promise<Result<string | undefined, PayFault>> => {
  const found = await ports.dataverse.list(set, {
    select: [columns.gatewaycustomer],
    filter: `_${columns.customerid}_value eq ${contact} and ${columns.livemode} eq ${ports.livemode} and ${columns.gatewaycustomer} ne null`,
    orderBy: "createdon desc",
    top: 1,
  });
  if (!found.ok) return err(faultOfDataverse(found.error));
  const id = found.value[0]?.row[columns.gatewaycustomer];
  return ok(typeof id === "string" && id !== "" ? id : undefined);
};

/**
 * The one customer that Stripe keeps a contact's methods under. It stands on their Payments, so that the contact's table needs
 * no column of ours; until the first Payment the idempotency key finds it again. Stripe learns no more than the contact's GUID.
 */
export const gatewayCustomerOf = async (contact: string, ports: Ports): Promise<Result<string, PayFault>> => {
  const known = await knownCustomer(contact, ports);
  if (!known.ok) return known;
  if (known.value !== undefined) {
    const exists = await ports.customers.exists(known.value);
    if (!exists.ok) return err(faultOfGateway(exists.error));
    if (exists.value) return ok(known.value);
  }
  const organization = await ports.dataverse.organizationId();
  if (!organization.ok) return err(faultOfDataverse(organization.error));
  const metadata = { cfl_contact: contact, cfl_organization: organization.value };
  // The key names the one that is gone: a customer deleted at Stripe is not found again by an old key.
  const key = ["customer", organization.value, contact, known.value].filter(Boolean).join(":");
  const created = await ports.customers.create(metadata, key);
  return created.ok ? created : err(faultOfGateway(created.error));
};
