import { badPayload, unsupported } from "../refusal.ts";
import type { Payload } from "../write/payload.ts";

/** What ImportSolution and StageAndUpgrade take. */
export interface ImportParameters {
  readonly zip: Uint8Array;
  readonly jobId: string;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Nothing is overwritten or switched off here, so these make no difference. */
const required = ["OverwriteUnmanagedCustomizations", "PublishWorkflows"] as const;
const without = ["SkipProductUpdateDependencies", "SkipQueueRibbonJob", "AsyncRibbonProcessing"] as const;

/** Known names that would change what happens; only their empty form is taken. */
const refused = [
  ...["HoldingSolution", "ConvertToManaged", "LayerDesiredOrder", "ComponentParameters", "SolutionParameters"],
  ...["IsTemplateMode", "TemplateSuffix", "TemplateDisplayNamePrefix", "StageSolutionUploadId", "StageAndUpgrade"],
];

const known: ReadonlySet<string> = new Set([...required, ...without, ...refused, "CustomizationFile", "ImportJobId"]);

/** Refuses names that are none, and 501 what would have to be ignored. */
export const importParameters = (payload: Payload): ImportParameters => {
  const unknown = Object.keys(payload).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw badPayload(`The parameter '${unknown}' in the request payload is not a valid parameter.`);
  const strange = refused.find(
    (name) => payload[name] !== undefined && payload[name] !== null && payload[name] !== false,
  );
  if (strange !== undefined) throw unsupported(`the parameter ${strange}`);
  const missing = required.find((name) => typeof payload[name] !== "boolean");
  if (missing !== undefined) throw badPayload(`The parameter '${missing}' must be true or false.`);
  const { CustomizationFile: file, ImportJobId: jobId } = payload;
  if (typeof file !== "string")
    throw badPayload("The parameter 'CustomizationFile' must be the solution file in base64.");
  if (typeof jobId !== "string" || !guid.test(jobId)) throw badPayload("The parameter 'ImportJobId' must be a GUID.");
  return { zip: new Uint8Array(Buffer.from(file, "base64")), jobId: jobId.toLowerCase() };
};
