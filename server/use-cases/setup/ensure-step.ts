import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import { firstId, sentence } from "./first-id.ts";
import type { Step } from "./names.ts";

const messageIds = async (
  step: Step,
  dataverse: Dataverse,
): Promise<Result<{ message: string; filter: string }, string>> => {
  const message = await firstId(dataverse, "sdkmessages", { key: "sdkmessageid", filter: `name eq '${step.message}'` });
  if (!message.ok) return message;
  const filter = `_sdkmessageid_value eq ${message.value} and primaryobjecttypecode eq '${step.table}'`;
  const found = await firstId(dataverse, "sdkmessagefilters", { key: "sdkmessagefilterid", filter });
  if (!found.ok) return found;
  if (!message.value || !found.value) return err(`${step.message} of ${step.table}: is the solution imported?`);
  return ok({ message: message.value, filter: found.value });
};

/** Registers a step unless it is there. Without the filter's id a step fires for every table of the organisation. */
export const ensureStep = async (
  step: Step,
  endpointId: string,
  dataverse: Dataverse,
): Promise<Result<string, string>> => {
  const filter = `name eq '${step.name}'`;
  const found = await firstId(dataverse, "sdkmessageprocessingsteps", { key: "sdkmessageprocessingstepid", filter });
  if (!found.ok) return found;
  if (found.value) return ok(`${step.name}: there already`);
  const ids = await messageIds(step, dataverse);
  if (!ids.ok) return ids;
  const created = await dataverse.create("sdkmessageprocessingsteps", {
    name: step.name,
    stage: 40,
    mode: step.mode,
    rank: 1,
    supporteddeployment: 0,
    // A finished asynchronous call leaves no system job behind; a failed one does.
    asyncautodelete: step.mode === 1,
    ...(step.filteringattributes ? { filteringattributes: step.filteringattributes } : {}),
    "eventhandler_serviceendpoint@odata.bind": `/serviceendpoints(${endpointId})`,
    "sdkmessageid@odata.bind": `/sdkmessages(${ids.value.message})`,
    "sdkmessagefilterid@odata.bind": `/sdkmessagefilters(${ids.value.filter})`,
  });
  return created.ok ? ok(`${step.name}: registered`) : err(`${step.name}: ${sentence(created.error)}`);
};
