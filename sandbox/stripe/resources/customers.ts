import type Stripe from "stripe";
import { z } from "zod";
import { ok, type Result } from "../../../core/result.ts";
import { previousOf } from "../events/previous.ts";
import { missing, type StripeFault } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { text } from "../http/parameters.ts";
import { type Call, type Outcome, route } from "../http/route.ts";
import { created, paging } from "../http/shared-parameters.ts";
import { checkMetadata } from "../metadata.ts";
import { attach } from "../payment-methods.ts";
import { type CustomerData, customerData, customerShape, withData } from "../shapes/customer.ts";
import { idOf, type World } from "../world.ts";

const byId = <Given>({ world, id }: Call<Given>, then: (customer: Stripe.Customer) => Outcome): Outcome => {
  const customer = world.store.customer.get(id);
  return customer ? then(customer) : missing("customer", id);
};

/** The default method must be the customer's own. */
const checkDefault = (world: World, customer: Stripe.Customer): Result<void, StripeFault> => {
  const id = idOf(customer.invoice_settings.default_payment_method);
  const method = id === null ? undefined : world.store.payment_method.get(id);
  if (id === null || method?.customer === customer.id) return ok(undefined);
  return missing("PaymentMethod", id, "invoice_settings[default_payment_method]");
};

const create = (world: World, data: CustomerData): Outcome => {
  const { invoice_settings: settings, payment_method: method, ...rest } = data;
  const blank = withData(customerShape(world.clock.nowSeconds()), rest);
  const checked = checkMetadata(blank.metadata);
  if (!checked.ok) return checked;
  const customer = world.store.customer.put(blank);
  const attached = method === undefined ? undefined : attach(world, method, customer.id);
  const named = withData(customer, { invoice_settings: settings });
  const fault = attached?.ok === false ? attached : checkDefault(world, named);
  if (!fault.ok) {
    world.store.customer.remove(customer.id);
    return fault;
  }
  world.emit("customer.created", world.store.customer.put(named));
  return ok(named);
};

const update = (world: World, customer: Stripe.Customer, data: CustomerData): Outcome => {
  const after = withData(customer, data);
  for (const checked of [checkMetadata(after.metadata), checkDefault(world, after)]) if (!checked.ok) return checked;
  world.emit("customer.updated", world.store.customer.put(after), previousOf(customer, after));
  return ok(after);
};

const remove = (world: World, customer: Stripe.Customer): Outcome => {
  world.store.customer.remove(customer.id);
  const deleted = { id: customer.id, object: "customer", deleted: true } as const;
  world.store.deleted_customer.put(deleted);
  for (const method of world.store.payment_method.having("customer", customer.id)) {
    world.store.payment_method.put({ ...method, customer: null });
  }
  world.emit("customer.deleted", customer);
  return ok(deleted);
};

export const customerRoutes = [
  route("POST /v1/customers", {
    parameters: customerData,
    handle: ({ world, parameters }) => create(world, parameters),
  }),
  route("GET /v1/customers", {
    parameters: z.strictObject({ created, email: text.optional(), ...paging }),
    handle: ({ world, parameters: { email, ...page } }) =>
      listPage(world.store.customer, {
        url: "/v1/customers",
        where: (customer) => email === undefined || customer.email === email,
        ...page,
      }),
  }),
  route("GET /v1/customers/:id", {
    parameters: z.strictObject({}),
    handle: (call) => {
      const deleted = call.world.store.deleted_customer.get(call.id);
      return deleted ? ok(deleted) : byId(call, ok);
    },
  }),
  route("POST /v1/customers/:id", {
    parameters: customerData,
    handle: (call) => byId(call, (customer) => update(call.world, customer, call.parameters)),
  }),
  route("DELETE /v1/customers/:id", {
    parameters: z.strictObject({}),
    handle: (call) => byId(call, (customer) => remove(call.world, customer)),
  }),
];
