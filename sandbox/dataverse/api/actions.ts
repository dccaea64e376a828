import { parseSegment, splitPath } from "../odata/address.ts";
import { Refusal } from "../refusal.ts";
import { readSolution } from "../import/solution.ts";
import { demand, demandNamed } from "../security/principal.ts";
import { seededId } from "../seed/seeded-id.ts";
import { jobRow, type JobOutcome } from "../solutions/import-job.ts";
import { type ImportMode, install } from "../solutions/install.ts";
import { solutionId } from "../solutions/solution-rows.ts";
import { demandDeletable, uninstall } from "../solutions/uninstall.ts";
import { answer, type Answer } from "./exchange.ts";
import { importParameters } from "./import-parameters.ts";
import { placeOf } from "./import-place.ts";
import { rowAt, type Served } from "./read-rows.ts";
import { saveSettingValue } from "./settings.ts";
import { payloadOf } from "./write-rows.ts";

/** Imports, and leaves a job behind that tells how it went, also when it was refused. */
const importSolution = (mode: ImportMode, served: Served): string => {
  const { operation, environment } = served;
  demandNamed(operation.principal, "prvImportCustomization");
  const { zip, jobId } = importParameters(payloadOf(operation));
  const place = placeOf(served);
  const conclude = (outcome: JobOutcome): void => environment.store.commit([jobRow(jobId, outcome, place)]);
  let name = "";
  try {
    const solution = readSolution(zip, { idOf: seededId, choices: environment.catalog.choices });
    name = solution.manifest.uniqueName;
    const warnings = install(solution, mode, place);
    conclude({ kind: "done", name, warnings });
    return name;
  } catch (error) {
    if (error instanceof Refusal) conclude({ kind: "failed", name, refusal: error });
    throw error;
  }
};

const stageAndUpgrade = (served: Served): Answer => {
  const name = importSolution("upgrade", served);
  const context = `${served.operation.root}/$metadata#Microsoft.Dynamics.CRM.StageAndUpgradeResponse`;
  return answer(200, { "@odata.context": context, SolutionId: solutionId(name) });
};

const post = (name: string, served: Served): Answer | undefined => {
  switch (name) {
    case "ImportSolution":
      importSolution("update", served);
      return answer(204);
    case "StageAndUpgrade":
      return stageAndUpgrade(served);
    case "PublishAllXml":
      // Whatever is imported is published at once.
      demandNamed(served.operation.principal, "prvPublishCustomization");
      return answer(204);
    case "SaveSettingValue":
      return saveSettingValue(served);
    default:
      return undefined;
  }
};

/** `DELETE solutions(…)` uninstalls; a row that no import made is a row like any other. */
const deleteSolution = (served: Served): Answer | undefined => {
  const { operation, environment } = served;
  const { target } = parseSegment(operation.path);
  const table = environment.catalog.knownTable("solution");
  if (!target) return undefined;
  const row = rowAt(table, target, environment.store);
  demand(operation.principal, "Delete", { table, row });
  const name = String(row.values["uniquename"]);
  demandDeletable(name);
  const definition = environment.registry.installed.definitions.find(({ uniqueName }) => uniqueName === name);
  if (!definition) return undefined;
  uninstall(definition, placeOf(served));
  return answer(204);
};

/** Operations that are no writing of rows: importing, upgrading, uninstalling. Undefined for anything else. */
export const runAction = (served: Served): Answer | undefined => {
  const { method, path } = served.operation;
  const [segment = "", ...rest] = splitPath(path);
  if (rest.length > 0) return undefined;
  if (method === "POST") return post(segment, served);
  return method === "DELETE" && parseSegment(segment).name === "solutions" ? deleteSolution(served) : undefined;
};
