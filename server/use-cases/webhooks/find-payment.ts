import type { GatewayEvent, GatewayIntent } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { foreignPaymentKey, guidFromName, isGuid, normalGuid } from "../../../core/ids.ts";
import { decimalOf } from "../../../core/money.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Dataverse, DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import type { Gateway, GatewayFault } from "../../ports/gateway.ts";
import type { Currencies } from "../pay/currencies-of-organization.ts";

const { columns, navigation, set } = tables.payment;

export interface FindPorts {
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly currencies: Currencies;
  readonly track: "own" | "all";
}

/** Where an event belongs. */
export type Found =
  | { readonly kind: "payment"; readonly id: string; readonly status: unknown }
  /** Ours by its metadata, but its row is not there (yet). */
  | { readonly kind: "missing"; readonly id: string }
  | { readonly kind: "foreign"; readonly why: string };

export type FindFault =
  | { readonly kind: "dataverse"; readonly fault: DataverseFault }
  | { readonly kind: "gateway"; readonly fault: GatewayFault };

type Answer = Promise<Result<Found, FindFault>>;

const inDataverse = (fault: DataverseFault): Result<never, FindFault> => err({ kind: "dataverse", fault });

const found = ({ row }: Versioned): Found => ({
  kind: "payment",
  id: String(row[columns.id]),
  status: row[columns.status],
});

/** Metadata is a hint: organisation, amount, currency and mode must agree before an intent is taken for a row's own. */
const disagreement = (row: Row, intent: GatewayIntent, code: string): string | undefined => {
  const reference = row[columns.gatewayreference];
  if (typeof reference === "string" && reference !== intent.id) return `the payment already has ${reference}`;
  if (row[columns.livemode] !== intent.livemode) return "the mode differs";
  if (code !== intent.currency.toUpperCase()) return "the currency differs";
  return Number(row[columns.amount]) === decimalOf(intent) ? undefined : "the amount differs";
};

/** The row that the metadata names, adopted if all agrees and it has no reference yet. */
const adopt = async (intent: GatewayIntent, id: string, ports: FindPorts): Answer => {
  const { dataverse, currencies } = ports;
  const address = { set, id };
  const answer = await dataverse.retrieve(address);
  if (!answer.ok) return answer.error.kind === "not-found" ? ok({ kind: "missing", id }) : inDataverse(answer.error);
  const { row, etag } = answer.value;
  const currency = await currencies.byId(String(row[`_${columns.transactioncurrencyid}_value`]));
  if (!currency.ok) return inDataverse(currency.error);
  const why = disagreement(row, intent, currency.value.code);
  if (why) return ok({ kind: "foreign", why });
  if (row[columns.gatewayreference] === intent.id) return ok(found(answer.value));
  const written = await dataverse.update(address, { [columns.gatewayreference]: intent.id }, { ifMatch: etag });
  return written.ok ? ok(found(written.value)) : inDataverse(written.error);
};

/** A payment that was made elsewhere in the Stripe account gets a row of its own. */
const track = async (intent: GatewayIntent, ports: FindPorts): Answer => {
  const { dataverse, currencies } = ports;
  const key = foreignPaymentKey(intent.id);
  const currency = await currencies.byCode(intent.currency.toUpperCase());
  if (!currency.ok) {
    const unknown = currency.error.kind === "not-found";
    return unknown
      ? ok({ kind: "foreign", why: `Dataverse has no currency ${intent.currency}` })
      : inDataverse(currency.error);
  }
  const address = { set, id: await guidFromName(key) };
  const created = await dataverse.createAt(address, {
    [columns.paymentkey]: key,
    [columns.gatewayreference]: intent.id,
    [columns.amount]: decimalOf(intent),
    [`${navigation.transactioncurrencyid}@odata.bind`]: `/transactioncurrencies(${currency.value.id})`,
    [columns.status]: paymentStatuses.created,
    [columns.livemode]: intent.livemode,
  });
  if (created.ok) return ok(found(created.value));
  if (created.error.kind !== "already-exists") return inDataverse(created.error);
  const present = await dataverse.retrieve(address);
  return present.ok ? ok(found(present.value)) : inDataverse(present.error);
};

const intentOf = async (
  event: GatewayEvent,
  intentId: string,
  ports: FindPorts,
): Promise<Result<GatewayIntent, FindFault>> => {
  const { object } = event.data;
  // The snapshot serves to find the row, never to decide its columns.
  if (object.object === "payment_intent") return ok(object as unknown as GatewayIntent);
  const truth = await ports.gateway.retrieveTruth(intentId);
  return truth.ok ? ok(truth.value.intent) : err({ kind: "gateway", fault: truth.error });
};

/** Finds the Payment that an event is about: by reference, by our metadata, or as a new row for a payment made elsewhere. */
export const findPayment = async (event: GatewayEvent, intentId: string, ports: FindPorts): Answer => {
  const known = await ports.dataverse.retrieve({ set, key: { [columns.gatewayreference]: intentId } });
  if (known.ok) return ok(found(known.value));
  if (known.error.kind !== "not-found") return inDataverse(known.error);
  const intent = await intentOf(event, intentId, ports);
  if (!intent.ok) return intent;
  const organization = await ports.dataverse.organizationId();
  if (!organization.ok) return inDataverse(organization.error);
  const { cfl_payment: hint = "", cfl_organization: owner = "" } = intent.value.metadata;
  const isOurs = isGuid(hint) && owner.toLowerCase() === organization.value;
  if (isOurs) return adopt(intent.value, normalGuid(hint), ports);
  if (owner !== "") return ok({ kind: "foreign", why: "it belongs to another organisation" });
  return ports.track === "all" ? track(intent.value, ports) : ok({ kind: "foreign", why: "it was made elsewhere" });
};
