import { err, ok, type Result } from "../../../core/result.ts";
import type { GatewayEndpoint, GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import type { SigningSecrets } from "../../ports/signing-secrets.ts";
import { gatewaySentence } from "./faults.ts";
import { gatewayEventTypes } from "./gateway-events.ts";
import type { Item, Outcome } from "./plan.ts";

export interface EndpointWish {
  readonly url: string;
  readonly apiVersion: string;
  /** A new signing secret is wanted, whatever the endpoint is like: Stripe gives one at creation alone. */
  readonly newSecret: boolean;
}

export interface EndpointPorts {
  readonly endpoints: GatewayEndpoints;
  readonly secrets: SigningSecrets;
}

const id = "stripe-endpoint";

const named = (types: readonly string[], word: string): string =>
  types.length === 0 ? "" : types.length > 3 ? `${types.length} events ${word}` : `${word}: ${types.join(", ")}`;

/** What a change of the endpoint mends. */
const faultsOf = ({ enabled, events }: GatewayEndpoint): readonly string[] => {
  const missing = gatewayEventTypes.filter((type) => !events.includes(type));
  const known: readonly string[] = gatewayEventTypes;
  const extra = events.filter((type) => !known.includes(type));
  return [enabled ? "" : "disabled", named(missing, "missing"), named(extra, "not needed")].filter(Boolean);
};

const removeAll = async (endpoints: GatewayEndpoints, ids: readonly string[]): Promise<Result<undefined, string>> => {
  for (const each of ids) {
    const removed = await endpoints.remove(each);
    if (!removed.ok) return err(gatewaySentence(removed.error));
  }
  return ok(undefined);
};

/** A new endpoint whose secret is kept before the old ones go; without a place for its secret it would be of no use. */
const replace =
  (wish: EndpointWish, old: readonly GatewayEndpoint[], { endpoints, secrets }: EndpointPorts) =>
  async (): Promise<Result<Outcome, string>> => {
    const created = await endpoints.create(wish.url, gatewayEventTypes);
    if (!created.ok) return err(gatewaySentence(created.error));
    const kept = created.value.secret
      ? await secrets.add(created.value.secret)
      : err("Stripe gave no signing secret with the new endpoint");
    if (!kept.ok) {
      const undone = await removeAll(endpoints, [created.value.id]);
      return err(`${kept.error}${undone.ok ? " The new endpoint was removed again." : ""}`);
    }
    const removed = await removeAll(
      endpoints,
      old.map((endpoint) => endpoint.id),
    );
    if (!removed.ok) return removed;
    const note = `The signing secret went to ${secrets.place}. Start the server again so that it knows the new one.`;
    return ok(kept.value.shown ? { shown: kept.value.shown } : { note });
  };

const mend =
  (keep: GatewayEndpoint, others: readonly GatewayEndpoint[], { endpoints }: EndpointPorts) =>
  async (): Promise<Result<Outcome, string>> => {
    if (faultsOf(keep).length > 0) {
      const mended = await endpoints.mend(keep.id, gatewayEventTypes);
      if (!mended.ok) return err(gatewaySentence(mended.error));
    }
    const removed = await removeAll(
      endpoints,
      others.map((endpoint) => endpoint.id),
    );
    return removed.ok ? ok({}) : removed;
  };

const whyNew = (wish: EndpointWish, ours: readonly GatewayEndpoint[]): string | undefined => {
  if (ours.length === 0) return undefined;
  const why = wish.newSecret
    ? "a new signing secret is wanted"
    : `it sends API version ${ours[0]?.apiVersion ?? "of the account"}, which cannot be changed`;
  return `${why}: a new one takes its place and brings a new signing secret`;
};

const plural = (others: readonly GatewayEndpoint[]): string =>
  others.length === 0 ? "" : `${others.length} more of the same address will be removed`;

/** Of those that fit, one without fault; else the oldest, whose secret the server most likely knows. Stripe lists new ones first. */
const keepOf = (fit: readonly GatewayEndpoint[]): GatewayEndpoint | undefined =>
  fit.find((endpoint) => faultsOf(endpoint).length === 0) ?? fit.at(-1);

/** Our endpoint at Stripe: one, enabled, with our events by name, at our API version, its secret where the server finds it. */
export const planGatewayEndpoint = async (wish: EndpointWish, ports: EndpointPorts): Promise<Result<Item, string>> => {
  const listed = await ports.endpoints.list();
  if (!listed.ok) return err(`Stripe's webhook endpoints cannot be listed. ${gatewaySentence(listed.error)}`);
  const holds = await ports.secrets.holdsAny();
  if (!holds.ok) return holds;
  const what = `Stripe endpoint ${wish.url}`;
  const ours = listed.value.filter(({ url }) => url === wish.url);
  const keep = wish.newSecret ? undefined : keepOf(ours.filter(({ apiVersion }) => apiVersion === wish.apiVersion));
  if (!keep) {
    const because = whyNew(wish, ours) ?? `its signing secret goes to ${ports.secrets.place}`;
    return ok({
      id,
      what,
      verdict: ours.length > 0 ? "mend" : "create",
      because,
      carryOut: replace(wish, ours, ports),
    });
  }
  const others = ours.filter((endpoint) => endpoint !== keep);
  const faults = [...faultsOf(keep), plural(others)].filter(Boolean);
  if (faults.length > 0) {
    return ok({ id, what, verdict: "mend", because: faults.join("; "), carryOut: mend(keep, others, ports) });
  }
  const lost = `but ${ports.secrets.place} holds no signing secret: if you have none either, repeat with --new-secret`;
  return ok({ id, what, verdict: "there", ...(holds.value === false ? { because: lost } : {}) });
};

/** All of ours at Stripe go. */
export const planGatewayRemoval = async (
  url: string,
  endpoints: GatewayEndpoints,
): Promise<Result<readonly Item[], string>> => {
  const listed = await endpoints.list();
  if (!listed.ok) return err(`Stripe's webhook endpoints cannot be listed. ${gatewaySentence(listed.error)}`);
  const ids = listed.value.filter((endpoint) => endpoint.url === url).map((endpoint) => endpoint.id);
  if (ids.length === 0) return ok([]);
  const carryOut = async (): Promise<Result<Outcome, string>> => {
    const removed = await removeAll(endpoints, ids);
    return removed.ok ? ok({}) : removed;
  };
  return ok([{ id, what: `Stripe endpoint ${url}`, verdict: "remove", carryOut }]);
};
