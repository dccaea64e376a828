import { tables } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { normalGuid } from "../../../core/ids.ts";
import { type PaymentFacts, project } from "../../../core/projection.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Versioned } from "../../ports/dataverse.ts";
import type { CommandRow } from "./command-row.ts";
import { ofDataverse, type OperateFault, postponed, refused } from "./fault.ts";
import type { OperatePorts } from "./ports.ts";

const { columns, set } = tables.payment;

/** The Payment that a command is about. */
export interface PaymentRow {
  readonly id: string;
  readonly etag: string;
  /** `pi_…` once an intent exists. */
  readonly intentId: string | undefined;
  readonly livemode: boolean;
  readonly currencyId: string | undefined;
  readonly status: unknown;
}

const paymentRowOf = ({ row, etag }: Versioned): PaymentRow => {
  const [intent, currency] = [row[columns.gatewayreference], row[`_${columns.transactioncurrencyid}_value`]];
  return {
    id: normalGuid(String(row[columns.id])),
    etag,
    intentId: typeof intent === "string" && intent !== "" ? intent : undefined,
    livemode: row[columns.livemode] === true,
    currencyId: typeof currency === "string" ? normalGuid(currency) : undefined,
    status: row[columns.status],
  };
};

const mode = (livemode: boolean): string => (livemode ? "live" : "test");

/** The Payment of a command, of the same mode as the server's keys. */
export const paymentOf = async (
  { paymentId }: Pick<CommandRow, "paymentId">,
  { dataverse, livemode }: OperatePorts,
): Promise<Result<PaymentRow, OperateFault>> => {
  if (!paymentId) return err(refused("No payment is named. Ask again, and say which payment is meant."));
  const read = await dataverse.retrieve({ set, id: paymentId });
  if (!read.ok) {
    return err(
      read.error.kind === "not-found" ? refused("The payment is not there any more.") : ofDataverse(read.error),
    );
  }
  const payment = paymentRowOf(read.value);
  if (payment.livemode === livemode) return ok(payment);
  const words = `This is a ${mode(payment.livemode)} payment, and the server holds ${mode(livemode)} keys. Nothing was done.`;
  return err(refused(words));
};

/** A Payment with everything that the gateway knows of it, and how that reads. */
export interface Subject {
  readonly payment: PaymentRow & { readonly intentId: string };
  readonly truth: GatewayTruth;
  readonly facts: PaymentFacts;
  /** GUID of this organisation. */
  readonly organizationId: string;
}

/** Metadata of ours that names another organisation: its environment alone may act. Payments made elsewhere have none. */
const isForeign = ({ intent }: GatewayTruth, organizationId: string): boolean => {
  const owner = intent.metadata["cfl_organization"] ?? "";
  return owner !== "" && normalGuid(owner) !== normalGuid(organizationId);
};

/** Reads what a command is about from the gateway, afresh: a command is never judged by a row alone. */
export const subjectOf = async (
  payment: PaymentRow & { readonly intentId: string },
  { dataverse, gateway, livemode }: OperatePorts,
): Promise<Result<Subject, OperateFault>> => {
  const organization = await dataverse.organizationId();
  if (!organization.ok) return err(ofDataverse(organization.error));
  const truth = await gateway.retrieveTruth(payment.intentId);
  if (!truth.ok) {
    if (truth.error.kind !== "not-found") return err(postponed(`gateway: ${truth.error.kind}`));
    return err(refused(`Stripe does not know ${payment.intentId}: it belongs to another account or mode.`));
  }
  if (truth.value.intent.livemode !== livemode) {
    return err(refused(`Stripe's payment is of another mode than the server's ${mode(livemode)} keys.`));
  }
  if (isForeign(truth.value, organization.value)) {
    return err(refused("This payment belongs to another environment. It can be changed there alone."));
  }
  return ok({ payment, truth: truth.value, facts: project(truth.value), organizationId: organization.value });
};
