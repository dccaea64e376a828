import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import type { GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import { gatewayEventTypes } from "./gateway-events.ts";
import { bindEnvironment } from "../guard/bind.ts";
import { ensureStep } from "./ensure-step.ts";
import { firstId, sentence } from "./first-id.ts";
import { steps, webhookName } from "./names.ts";

export interface SetupWish {
  /** Where the server is reached from outside: `https://pay.example.com`. */
  readonly serverUrl: string;
  readonly webhookKey: string;
}

export interface SetupPorts {
  /** Signed in as an administrator: the server's own user may not register steps. */
  readonly dataverse: Dataverse;
  readonly endpoints: GatewayEndpoints;
}

/** What was done, a sentence each; `secret` is the signing secret of a new Stripe endpoint, shown by Stripe this once. */
export interface SetupDone {
  readonly lines: readonly string[];
  readonly secret: string | undefined;
}

/** A webhook with its key in the query (`?code=`), messages as JSON. */
const serviceEndpoint = ({ serverUrl, webhookKey }: SetupWish): Row => ({
  name: webhookName,
  url: `${serverUrl}/webhooks/dataverse`,
  contract: 8,
  authtype: 4,
  authvalue: webhookKey,
  messageformat: 2,
});

const ensureEndpoint = async (wish: SetupWish, dataverse: Dataverse): Promise<Result<string, string>> => {
  const filter = `name eq '${webhookName}'`;
  const found = await firstId(dataverse, "serviceendpoints", { key: "serviceendpointid", filter });
  if (!found.ok) return found;
  const values = serviceEndpoint(wish);
  const written = found.value
    ? await dataverse.update({ set: "serviceendpoints", id: found.value }, values, { ifMatch: "*" })
    : await dataverse.create("serviceendpoints", values);
  if (!written.ok) return err(`the service endpoint: ${sentence(written.error)}`);
  return ok(found.value ?? String(written.value.row["serviceendpointid"]));
};

const ensureGatewayEndpoint = async (
  wish: SetupWish,
  endpoints: GatewayEndpoints,
): Promise<Result<SetupDone, string>> => {
  const url = `${wish.serverUrl}/webhooks/stripe`;
  const listed = await endpoints.list();
  if (!listed.ok) return err(`Stripe's webhook endpoints cannot be listed: ${JSON.stringify(listed.error)}`);
  if (listed.value.some((endpoint) => endpoint.url === url && endpoint.enabled)) {
    return ok({ lines: [`Stripe endpoint ${url}: there already`], secret: undefined });
  }
  const created = await endpoints.create(url, gatewayEventTypes);
  if (!created.ok) return err(`The Stripe endpoint cannot be created: ${JSON.stringify(created.error)}`);
  return ok({ lines: [`Stripe endpoint ${url}: registered`], secret: created.value.secret });
};

/** Set-up never confirms a copy: that is an administrator's word on a row of its own. */
const tellBinding = async (dataverse: Dataverse): Promise<Result<string, string>> => {
  const bound = await bindEnvironment(dataverse);
  if (!bound.ok) return err(`The environment cannot be bound: ${sentence(bound.error)}`);
  const { organizationId, boundTo } = bound.value;
  return ok(
    organizationId === boundTo
      ? `Environment ${organizationId}: bound`
      : `This environment (${organizationId}) is a copy of ${boundTo}: no money moves here until an administrator creates a payment action "Confirm this environment".`,
  );
};

/** Registers what travels in no solution: the Stripe endpoint, the Dataverse service endpoint and its steps. Safe to repeat. */
export const setUp = async (wish: SetupWish, ports: SetupPorts): Promise<Result<SetupDone, string>> => {
  const gateway = await ensureGatewayEndpoint(wish, ports.endpoints);
  if (!gateway.ok) return gateway;
  const endpoint = await ensureEndpoint(wish, ports.dataverse);
  if (!endpoint.ok) return endpoint;
  const lines = [...gateway.value.lines, `Dataverse webhook ${wish.serverUrl}/webhooks/dataverse: registered`];
  for (const step of steps) {
    const done = await ensureStep(step, endpoint.value, ports.dataverse);
    if (!done.ok) return done;
    lines.push(done.value);
  }
  const bound = await tellBinding(ports.dataverse);
  if (!bound.ok) return bound;
  lines.push(bound.value);
  return ok({ lines, secret: gateway.value.secret });
};
