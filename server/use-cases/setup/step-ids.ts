import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";
import { type Step, steps } from "./names.ts";

/** Ids of a step's message, and of the filter that holds it to its table. */
export interface StepIds {
  readonly message: string;
  readonly filter: string;
}

const anyOf = (column: string, values: readonly string[]): string =>
  [...new Set(values)].map((value) => `${column} eq '${value}'`).join(" or ");

/** Ids differ between environments for filters, so they are asked for: two requests for all steps. */
export const readStepIds = async (dataverse: Dataverse): Promise<Result<(step: Step) => StepIds, string>> => {
  const messages = await dataverse.list("sdkmessages", {
    select: ["sdkmessageid", "name"],
    filter: anyOf(
      "name",
      steps.map(({ message }) => message),
    ),
  });
  if (!messages.ok) return err(`Dataverse's messages cannot be read. ${sentence(messages.error)}`);
  const filters = await dataverse.list("sdkmessagefilters", {
    select: ["sdkmessagefilterid", "_sdkmessageid_value", "primaryobjecttypecode"],
    filter: anyOf(
      "primaryobjecttypecode",
      steps.map(({ table }) => table),
    ),
  });
  if (!filters.ok) return err(`Dataverse's message filters cannot be read. ${sentence(filters.error)}`);
  const idsOf = (step: Step): StepIds | undefined => {
    const message = messages.value.find(({ row }) => row["name"] === step.message)?.row["sdkmessageid"];
    const filter = filters.value.find(
      ({ row }) => row["_sdkmessageid_value"] === message && row["primaryobjecttypecode"] === step.table,
    )?.row["sdkmessagefilterid"];
    return typeof message === "string" && typeof filter === "string" ? { message, filter } : undefined;
  };
  const known = new Map<Step, StepIds>();
  for (const step of steps) {
    const ids = idsOf(step);
    if (!ids) {
      return err(`Dataverse has no message ${step.message} of ${step.table}. Import the Counterfoil solution first.`);
    }
    known.set(step, ids);
  }
  return ok((step) => known.get(step) ?? { message: "", filter: "" });
};
