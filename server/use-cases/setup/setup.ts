import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Row } from "../../ports/dataverse.ts";
import type { GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import { gatewayEventTypes } from "./gateway-events.ts";
import { stepNameOf, webhookName } from "./names.ts";

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

const { columns } = tables.paymentAttempt;

/** A webhook with its key in the query (`?code=`), messages as JSON. */
const serviceEndpoint = ({ serverUrl, webhookKey }: SetupWish): Row => ({
  name: webhookName,
  url: `${serverUrl}/webhooks/dataverse`,
  contract: 8,
  authtype: 4,
  authvalue: webhookKey,
  messageformat: 2,
});

interface Step {
  readonly message: "Create" | "Update";
  /** 0 synchronous: the payer waits for what follows, and an attempt that we could not store is refused at once. */
  readonly mode: 0;
  readonly filteringattributes?: string;
}

const steps: readonly Step[] = [
  { message: "Create", mode: 0 },
  { message: "Update", mode: 0, filteringattributes: columns.touchedon },
];

const sentence = (fault: DataverseFault): string =>
  fault.kind === "refused"
    ? `${fault.code} ${fault.message}`
    : fault.kind === "unavailable"
      ? fault.detail
      : fault.kind;

const firstId = async (
  dataverse: Dataverse,
  set: string,
  query: { readonly key: string; readonly filter: string },
): Promise<Result<string | undefined, string>> => {
  const found = await dataverse.list(set, { select: [query.key], filter: query.filter, top: 1 });
  if (!found.ok) return err(`${set}: ${sentence(found.error)}`);
  const id = found.value[0]?.row[query.key];
  return ok(typeof id === "string" ? id : undefined);
};

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

const messageIds = async (
  step: Step,
  dataverse: Dataverse,
): Promise<Result<{ message: string; filter: string }, string>> => {
  const message = await firstId(dataverse, "sdkmessages", { key: "sdkmessageid", filter: `name eq '${step.message}'` });
  if (!message.ok) return message;
  const table = `primaryobjecttypecode eq '${tables.paymentAttempt.name}'`;
  const filter = `_sdkmessageid_value eq ${message.value} and ${table}`;
  const found = await firstId(dataverse, "sdkmessagefilters", { key: "sdkmessagefilterid", filter });
  if (!found.ok) return found;
  if (!message.value || !found.value)
    return err(`${step.message} of ${tables.paymentAttempt.name}: is the solution imported?`);
  return ok({ message: message.value, filter: found.value });
};

/** Without the filter's id a step fires for every table of the organisation. */
const ensureStep = async (step: Step, endpointId: string, dataverse: Dataverse): Promise<Result<string, string>> => {
  const stepName = stepNameOf(step.message);
  const filter = `name eq '${stepName}'`;
  const found = await firstId(dataverse, "sdkmessageprocessingsteps", { key: "sdkmessageprocessingstepid", filter });
  if (!found.ok) return found;
  if (found.value) return ok(`${stepName}: there already`);
  const ids = await messageIds(step, dataverse);
  if (!ids.ok) return ids;
  const created = await dataverse.create("sdkmessageprocessingsteps", {
    name: stepName,
    stage: 40,
    mode: step.mode,
    rank: 1,
    supporteddeployment: 0,
    asyncautodelete: false,
    ...(step.filteringattributes ? { filteringattributes: step.filteringattributes } : {}),
    "eventhandler_serviceendpoint@odata.bind": `/serviceendpoints(${endpointId})`,
    "sdkmessageid@odata.bind": `/sdkmessages(${ids.value.message})`,
    "sdkmessagefilterid@odata.bind": `/sdkmessagefilters(${ids.value.filter})`,
  });
  return created.ok ? ok(`${stepName}: registered`) : err(`${stepName}: ${sentence(created.error)}`);
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
  return ok({ lines, secret: gateway.value.secret });
};
