import type { GatewayIntent } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { GatewayFault, NewIntent } from "../../ports/gateway.ts";
import { type Payment, paymentOf } from "./payment-row.ts";
import type { PaymentOrder } from "./payment-values.ts";
import type { PayPorts } from "./ports.ts";
import { faultOfDataverse, faultOfGateway, type PayFault, postponed } from "./refusal.ts";

const { columns, set } = tables.payment;

/** A Payment whose intent exists and is written down; `intent` is as fresh as the answer that brought it. */
export interface WrittenDown {
  readonly payment: Payment;
  readonly intent: GatewayIntent;
}

const newIntent = (payment: Payment, order: PaymentOrder, organization: string): NewIntent => {
  const { profile, source, money, gatewayCustomer } = order;
  return {
    amount: money.amount,
    currency: money.currency,
    captureMethod: profile.captureMethod,
    metadata: { cfl_payment: payment.id, cfl_organization: organization },
    ...(profile.setupFutureUsage ? { setupFutureUsage: profile.setupFutureUsage } : {}),
    ...(profile.paymentMethodConfiguration ? { paymentMethodConfiguration: profile.paymentMethodConfiguration } : {}),
    ...(profile.description ? { description: profile.description } : {}),
    ...(source.receiptEmail ? { receiptEmail: source.receiptEmail } : {}),
    ...(gatewayCustomer ? { customer: gatewayCustomer } : {}),
  };
};

/** Somebody else wrote another reference meanwhile: ours never carried money and is given up. */
const yieldTo = async (
  other: Payment,
  ours: GatewayIntent,
  { gateway, log }: PayPorts,
): Promise<Result<WrittenDown, PayFault>> => {
  if (other.intentId !== ours.id) {
    log.warn("intent-duplicate", { payment: other.id, kept: other.intentId, given_up: ours.id });
    await gateway.cancelIntent(ours.id, "duplicate", `cancel:${ours.id}`);
  }
  const truth = await gateway.retrieveTruth(other.intentId ?? ours.id);
  return truth.ok ? ok({ payment: other, intent: truth.value.intent }) : err(faultOfGateway(truth.error));
};

const isSpoilt = (fault: GatewayFault): boolean => fault.kind === "refused" && fault.code === "idempotency_error";

/** Writes the reference under the row's version. The intent may be confirmed only after this. */
const writeDown = async (
  payment: Payment,
  intent: GatewayIntent,
  ports: PayPorts,
): Promise<Result<WrittenDown, PayFault>> => {
  const address = { set, id: payment.id };
  const values = { [columns.gatewayreference]: intent.id };
  const written = await ports.dataverse.update(address, values, { ifMatch: payment.etag });
  if (written.ok) return ok({ payment: paymentOf(written.value), intent });
  if (written.error.kind === "refused") return err(faultOfDataverse(written.error));
  const now = await ports.dataverse.retrieve(address);
  if (!now.ok) return err(faultOfDataverse(now.error));
  const present = paymentOf(now.value);
  return present.intentId ? yieldTo(present, intent, ports) : err(postponed("the payment changed meanwhile", 100));
};

/**
 * Gives a Payment its intent: created unconfirmed with the key `create:{payment}`, then written down.
 * Undefined: the key was used with other terms before a crash, so that this Payment can have no intent any more.
 */
export const createWrittenDown = async (
  payment: Payment,
  order: PaymentOrder,
  ports: PayPorts,
): Promise<Result<WrittenDown | undefined, PayFault>> => {
  const organization = await ports.dataverse.organizationId();
  if (!organization.ok) return err(faultOfDataverse(organization.error));
  const created = await ports.gateway.createIntent(
    newIntent(payment, order, organization.value),
    `create:${payment.id}`,
  );
  if (!created.ok) return isSpoilt(created.error) ? ok(undefined) : err(faultOfGateway(created.error));
  if (!created.value.replayed) return writeDown(payment, created.value.object, ports);
  // A replayed answer shows the past: what the intent has become since, only a read tells.
  const truth = await ports.gateway.retrieveTruth(created.value.object.id);
  return truth.ok ? writeDown(payment, truth.value.intent, ports) : err(faultOfGateway(truth.error));
};
