import { ok, type Result } from "../../../core/result.ts";
import { checkAmount } from "../amounts.ts";
import { invalidParameter, missing, type StripeFault, unsupported } from "../http/fault.ts";
import { paymentMethodTypes } from "../http/shared-parameters.ts";
import { checkMetadata } from "../metadata.ts";
import type { World } from "../world.ts";
import type { CreateParameters, UpdateParameters } from "./parameters.ts";

type Checked = Result<void, StripeFault>;

const suffixLength = 22;

/** Card payments carry the account's own descriptor; only a suffix may be added. */
const checkDescriptors = (order: UpdateParameters, types: readonly string[]): Checked => {
  if (order.statement_descriptor && types.includes("card")) {
    return invalidParameter({
      message:
        "The `statement_descriptor` parameter is not supported for card payments. Use `statement_descriptor_suffix` instead.",
      param: "statement_descriptor",
    });
  }
  const suffix = order.statement_descriptor_suffix;
  if (!suffix || (suffix.length <= suffixLength && !/[<>\\'"*]/.test(suffix) && /[a-z]/i.test(suffix))) {
    return ok(undefined);
  }
  const message = `The statement descriptor suffix must be at most ${suffixLength} characters, contain a letter, and none of < > \\ ' " *`;
  return invalidParameter({ message, param: "statement_descriptor_suffix" });
};

const checkTypes = (order: CreateParameters): Checked => {
  const types = order.payment_method_types;
  if (types && order.automatic_payment_methods?.enabled) {
    return invalidParameter({
      code: "parameters_exclusive",
      message: "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.",
      param: "automatic_payment_methods",
    });
  }
  const known: readonly string[] = paymentMethodTypes;
  const unknown = types?.find((type) => !known.includes(type));
  return unknown === undefined ? ok(undefined) : unsupported(`the payment method type ${unknown}`);
};

const checkCustomer = (world: World, customer: string | undefined): Checked =>
  customer === undefined || world.store.customer.get(customer)
    ? ok(undefined)
    : missing("customer", customer, "customer");

/** The first thing wrong with a new intent. */
export const checkOrder = (world: World, order: CreateParameters): Checked => {
  const checks = [
    () => checkAmount(order.amount, order.currency),
    () => checkTypes(order),
    () => checkDescriptors(order, order.payment_method_types ?? ["card"]),
    () => checkMetadata(order.metadata ?? {}),
    () => checkCustomer(world, order.customer),
  ];
  return checks.map((run) => run()).find((checked) => !checked.ok) ?? ok(undefined);
};

/** The first thing wrong with a change. `types` are the intent's. */
export const checkChange = (world: World, change: UpdateParameters, types: readonly string[]): Checked => {
  const checks = [() => checkDescriptors(change, types), () => checkCustomer(world, change.customer)];
  return checks.map((run) => run()).find((checked) => !checked.ok) ?? ok(undefined);
};
