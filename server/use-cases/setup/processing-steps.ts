import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";
import { type Step, stepNames, steps } from "./names.ts";
import type { Item, Outcome } from "./plan.ts";
import { removeRows } from "./removing.ts";
import { idOfWebhook, listWebhooks } from "./service-endpoint.ts";
import { readStepIds, type StepIds } from "./step-ids.ts";

const set = "sdkmessageprocessingsteps";
const primaryKey = "sdkmessageprocessingstepid";

/** What may be changed on a step that is there. Stage 40: after the write, inside its transaction. */
const behaviourOf = (step: Step): Row => ({
  stage: 40,
  mode: step.mode,
  rank: 1,
  // A finished asynchronous call leaves no system job behind; a failed one does.
  asyncautodelete: step.mode === 1,
  filteringattributes: step.filteringattributes ?? null,
});

const valuesOf = (step: Step, ids: StepIds, endpoint: string): Row => ({
  name: step.name,
  ...behaviourOf(step),
  supporteddeployment: 0,
  "eventhandler_serviceendpoint@odata.bind": `/serviceendpoints(${endpoint})`,
  "sdkmessageid@odata.bind": `/sdkmessages(${ids.message})`,
  // Without it the step would fire for every table.
  "sdkmessagefilterid@odata.bind": `/sdkmessagefilters(${ids.filter})`,
});

const words: Readonly<Record<string, string>> = {
  stage: "runs at another stage",
  mode: "runs synchronously where it should not, or the other way round",
  rank: "has another rank",
  asyncautodelete: "keeps or drops its finished jobs wrongly",
  filteringattributes: "listens to other columns",
};

/** What only a new step mends. */
const wrongBonds = (row: Row, ids: StepIds, endpoint: string | undefined): readonly string[] => [
  ...(endpoint !== undefined && row["_eventhandler_value"] === endpoint ? [] : ["does not lead to our webhook"]),
  ...(row["_sdkmessageid_value"] === ids.message ? [] : ["is of another message"]),
  ...(row["_sdkmessagefilterid_value"] === ids.filter
    ? []
    : [row["_sdkmessagefilterid_value"] ? "is of another table" : "fires for every table"]),
];

const wrongBehaviour = (row: Row, step: Step): readonly string[] => [
  ...(row["statecode"] === 1 ? ["is disabled"] : []),
  ...Object.entries(behaviourOf(step)).flatMap(([name, value]) =>
    (row[name] ?? null) === value ? [] : [words[name] ?? name],
  ),
];

/** Asked for when it is needed: at the time of the plan the webhook may not be there yet. */
const presentEndpoint = async (dataverse: Dataverse, known: string | undefined): Promise<Result<string, string>> => {
  if (known) return ok(known);
  const rows = await listWebhooks(dataverse);
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return row ? ok(idOfWebhook(row)) : err("The webhook in Dataverse is missing.");
};

interface Case {
  readonly step: Step;
  readonly ids: StepIds;
  readonly endpoint: string | undefined;
  readonly dataverse: Dataverse;
}

/** The new one first, so that nothing that happens in between is missed. */
const register = async (
  { step, ids, endpoint, dataverse }: Case,
  old: readonly string[],
): Promise<Result<Outcome, string>> => {
  const to = await presentEndpoint(dataverse, endpoint);
  if (!to.ok) return to;
  const created = await dataverse.create(set, valuesOf(step, ids, to.value));
  if (!created.ok) return err(sentence(created.error));
  const removed = await removeRows(dataverse, set, old);
  return removed.ok ? ok({}) : removed;
};

const mend = async (
  { step, dataverse }: Case,
  row: Row,
  extra: readonly string[],
): Promise<Result<Outcome, string>> => {
  if (wrongBehaviour(row, step).length > 0) {
    const values = { ...behaviourOf(step), ...(row["statecode"] === 1 ? { statecode: 0, statuscode: 1 } : {}) };
    const mended = await dataverse.update({ set, id: String(row[primaryKey]) }, values, { ifMatch: "*" });
    if (!mended.ok) return err(sentence(mended.error));
  }
  const removed = await removeRows(dataverse, set, extra);
  return removed.ok ? ok({}) : removed;
};

const planStep = (at: Case, rows: readonly Row[]): Item => {
  const { step, ids, endpoint } = at;
  const shared = { id: `step:${step.name}`, what: `Step "${step.name}"` };
  const faults = (row: Row): readonly string[] => [...wrongBonds(row, ids, endpoint), ...wrongBehaviour(row, step)];
  const [keep, ...extra] = rows.toSorted((one, other) => faults(one).length - faults(other).length);
  if (!keep) return { ...shared, verdict: "create", carryOut: () => register(at, []) };
  const others = extra.map((row) => String(row[primaryKey]));
  const more = others.length > 0 ? [`${others.length} more of this name will be removed`] : [];
  const because = [...faults(keep), ...more].join("; ");
  if (because === "") return { ...shared, verdict: "there" };
  const isReplaced = wrongBonds(keep, ids, endpoint).length > 0;
  const all = [String(keep[primaryKey]), ...others];
  return {
    ...shared,
    verdict: "mend",
    because,
    carryOut: () => (isReplaced ? register(at, all) : mend(at, keep, others)),
  };
};

const listSteps = async (dataverse: Dataverse): Promise<Result<readonly Row[], string>> => {
  const bonds = ["_eventhandler_value", "_sdkmessageid_value", "_sdkmessagefilterid_value"];
  const behaviour = ["stage", "mode", "rank", "asyncautodelete", "filteringattributes", "statecode"];
  const filter = stepNames.map((name) => `name eq '${name}'`).join(" or ");
  const found = await dataverse.list(set, { select: [primaryKey, "name", ...behaviour, ...bonds], filter });
  return found.ok
    ? ok(found.value.map(({ row }) => row))
    : err(`Dataverse's steps cannot be read. ${sentence(found.error)}`);
};

/** What brings changes of our tables to the server: each once, for its table alone, enabled. */
export const planSteps = async (
  endpoint: string | undefined,
  dataverse: Dataverse,
): Promise<Result<readonly Item[], string>> => {
  const rows = await listSteps(dataverse);
  if (!rows.ok) return rows;
  const idsOf = await readStepIds(dataverse);
  if (!idsOf.ok) return idsOf;
  return ok(
    steps.map((step) => {
      const ours = rows.value.filter((row) => row["name"] === step.name);
      return planStep({ step, ids: idsOf.value(step), endpoint, dataverse }, ours);
    }),
  );
};

/** Steps of ours that lead anywhere. */
export const planStepRemoval = async (dataverse: Dataverse): Promise<Result<readonly Item[], string>> => {
  const rows = await listSteps(dataverse);
  if (!rows.ok) return rows;
  return ok(
    rows.value.map((row): Item => {
      const carryOut = async (): Promise<Result<Outcome, string>> => {
        const removed = await removeRows(dataverse, set, [String(row[primaryKey])]);
        return removed.ok ? ok({}) : removed;
      };
      return { id: `step:${String(row["name"])}`, what: `Step "${String(row["name"])}"`, verdict: "remove", carryOut };
    }),
  );
};
