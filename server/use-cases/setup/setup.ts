import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Administration, Organization } from "../../ports/administration.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Definitions } from "../../ports/definitions.ts";
import type { GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import type { SigningSecrets } from "../../ports/signing-secrets.ts";
import { demandAnother } from "./administrator.ts";
import { planApplicationUser } from "./application-user.ts";
import { isLiveHere, kindOf, planBinding, readOrganization } from "./environment.ts";
import { sentence } from "./faults.ts";
import { planGatewayEndpoint } from "./gateway-endpoint.ts";
import { sampleServerRole, serverRole } from "./names.ts";
import { planNotifications } from "./notifications.ts";
import type { Item } from "./plan.ts";
import { planSteps } from "./processing-steps.ts";
import { planProfile } from "./profile.ts";
import type { ProfileWish } from "./profile-wish.ts";
import { planServerAddress } from "./server-address.ts";
import { planSample, type ReadZip } from "./sample.ts";
import { planWebhook } from "./service-endpoint.ts";

export interface SetupWish {
  /** Where the server is reached from outside: `https://pay.example.com`. */
  readonly serverUrl: string;
  /** Mode of Stripe's secret key. */
  readonly livemode: boolean;
  /** Somebody means real money in an environment that is not for production. */
  readonly isLiveMeant: boolean;
  readonly apiVersion: string;
  readonly newSecret: boolean;
  readonly webhook: { readonly key: string; readonly keyMark: string };
  readonly applicationId: string | undefined;
  readonly profile: ProfileWish | undefined;
  /** The solution CounterfoilSample is wanted as well. */
  readonly sample: ReadZip | undefined;
  readonly notifications: boolean;
}

export interface SetupPorts {
  /** Signed in as an administrator: the server's own user may not register steps. */
  readonly dataverse: Dataverse;
  readonly administration: Administration;
  readonly definitions: Pick<Definitions, "table">;
  readonly endpoints: GatewayEndpoints;
  readonly secrets: SigningSecrets;
}

export interface Plan {
  readonly organization: Organization;
  /** What it is, for people: `Contoso (sandbox environment)`. */
  readonly environment: string;
  readonly livemode: boolean;
  readonly items: readonly Item[];
}

/** Why there is no plan. `not-here`: a live key where none is expected. */
export interface PlanFault {
  readonly kind: "failed" | "not-here";
  readonly sentence: string;
}

export const nameOf = (organization: Organization): string =>
  `${organization.name || organization.id} (${kindOf(organization)})`;

/** The tables must be there: all else hangs on them. */
const demandSolution = async (dataverse: Dataverse): Promise<Result<undefined, string>> => {
  const found = await dataverse.entitySetName(tables.payment.name);
  if (found.ok) return ok(undefined);
  if (found.error.kind !== "not-found") return err(sentence(found.error));
  return err("The Counterfoil solution is not in this environment. Import Counterfoil_<version>_managed.zip first.");
};

const gatewayOf = ({ serverUrl, apiVersion, newSecret }: SetupWish, ports: SetupPorts) =>
  planGatewayEndpoint({ url: `${serverUrl}/webhooks/stripe`, apiVersion, newSecret }, ports);

const dataverseItems = async (wish: SetupWish, { dataverse }: SetupPorts): Promise<Result<readonly Item[], string>> => {
  const webhook = await planWebhook({ url: `${wish.serverUrl}/webhooks/dataverse`, ...wish.webhook }, dataverse);
  if (!webhook.ok) return webhook;
  const steps = await planSteps(webhook.value.keep, dataverse);
  if (!steps.ok) return steps;
  return ok([webhook.value.item, ...steps.value, await planServerAddress(wish.serverUrl, dataverse)]);
};

const paymentItems = async (wish: SetupWish, ports: SetupPorts): Promise<Result<readonly Item[], string>> => {
  const sample = wish.sample ? await planSample(wish.sample, ports) : undefined;
  if (sample && !sample.ok) return sample;
  const roles = [serverRole, ...(wish.sample ? [sampleServerRole] : [])];
  const user = await planApplicationUser({ applicationId: wish.applicationId, roles }, ports);
  if (!user.ok) return user;
  const isComing = sample?.value.verdict === "create";
  const profile = wish.profile ? await planProfile(wish.profile, ports, isComing) : undefined;
  if (profile && !profile.ok) return profile;
  return ok([...(sample ? [sample.value] : []), user.value, ...(profile ? [profile.value] : [])]);
};

const itemsOf = async (
  wish: SetupWish,
  ports: SetupPorts,
  organizationId: string,
): Promise<Result<readonly Item[], string>> => {
  const solution = await demandSolution(ports.dataverse);
  if (!solution.ok) return solution;
  const gateway = await gatewayOf(wish, ports);
  if (!gateway.ok) return gateway;
  const webhooks = await dataverseItems(wish, ports);
  if (!webhooks.ok) return webhooks;
  const payments = await paymentItems(wish, ports);
  if (!payments.ok) return payments;
  const binding = await planBinding(organizationId, ports.dataverse);
  if (!binding.ok) return binding;
  const notifications = wish.notifications ? [await planNotifications(ports.administration)] : [];
  return ok([gateway.value, ...webhooks.value, ...payments.value, binding.value, ...notifications]);
};

/** What is there, and what would be done: reads alone. */
export const planSetUp = async (wish: SetupWish, ports: SetupPorts): Promise<Result<Plan, PlanFault>> => {
  const organization = await readOrganization(ports.administration, ports.dataverse);
  if (!organization.ok) return err({ kind: "failed", sentence: organization.error });
  const environment = nameOf(organization.value);
  if (wish.livemode && !wish.isLiveMeant && !isLiveHere(organization.value)) {
    const sentence = `${environment} is not for production, yet Stripe's key is a live one: real money would move. Use a test key, or add --live if you mean it.`;
    return err({ kind: "not-here", sentence });
  }
  const another = await demandAnother(wish.applicationId, ports.dataverse);
  if (!another.ok) return err({ kind: "failed", sentence: another.error });
  const items = await itemsOf(wish, ports, organization.value.id);
  if (!items.ok) return err({ kind: "failed", sentence: items.error });
  return ok({ organization: organization.value, environment, livemode: wish.livemode, items: items.value });
};
