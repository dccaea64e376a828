import { err, ok, type Result } from "../../../core/result.ts";
import type { Administration, Organization } from "../../ports/administration.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import { bindEnvironment, readBinding } from "../guard/bind.ts";
import { sentence } from "./faults.ts";
import type { Item, Outcome } from "./plan.ts";

/** Organisation types in which real money is expected. */
const production: ReadonlySet<string> = new Set(["Customer", "Secondary", "Default", "Teams"]);

const words: Readonly<Record<string, string>> = {
  CustomerTest: "sandbox",
  CustomerFreeTest: "sandbox",
  CustomerPreview: "preview",
  TestDrive: "trial",
  EmailTrial: "trial",
  Trial: "trial",
  Developer: "developer",
};

/** `sandbox environment`, for people. */
export const kindOf = ({ type }: Organization): string => {
  if (type === undefined) return "environment of unknown kind";
  return production.has(type) ? "production environment" : `${words[type] ?? type} environment`;
};

/** Live keys belong into a production environment; anywhere else somebody must say that they mean it. */
export const isLiveHere = ({ type }: Organization): boolean => type !== undefined && production.has(type);

/** What the environment says of itself; where it does not say its kind, its id at least. */
export const readOrganization = async (
  administration: Administration,
  dataverse: Dataverse,
): Promise<Result<Organization, string>> => {
  const organization = await administration.organization();
  if (organization.ok) return organization;
  const id = await dataverse.organizationId();
  return id.ok ? ok({ id: id.value, name: "", type: undefined }) : err(sentence(id.error));
};

const copyOf = (boundTo: string): string =>
  `it is a copy of ${boundTo}: no money moves here until an administrator creates a payment action "Confirm this environment"`;

/** The environment guard: the server acts on the money of one environment. A copy is never confirmed from here. */
export const planBinding = async (organizationId: string, dataverse: Dataverse): Promise<Result<Item, string>> => {
  const shared = { id: "environment-guard", what: `Environment guard for ${organizationId}` };
  const binding = await readBinding(organizationId, dataverse);
  if (binding.ok) {
    const { boundTo } = binding.value;
    return ok(
      binding.value.organizationId === boundTo
        ? { ...shared, verdict: "there" }
        : { ...shared, verdict: "skip", because: copyOf(boundTo) },
    );
  }
  if (binding.error.kind !== "not-found") return err(`The guard cannot be read. ${sentence(binding.error)}`);
  const carryOut = async (): Promise<Result<Outcome, string>> => {
    const bound = await bindEnvironment(dataverse);
    return bound.ok ? ok({}) : err(sentence(bound.error));
  };
  return ok({ ...shared, verdict: "create", carryOut });
};
