import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault } from "../../ports/dataverse.ts";

/** A fault in words for the one who sets up. */
export const sentence = (fault: DataverseFault): string =>
  fault.kind === "refused"
    ? `${fault.code} ${fault.message}`
    : fault.kind === "unavailable"
      ? fault.detail
      : fault.kind;

/** GUID of the first row that fits. */
export const firstId = async (
  dataverse: Dataverse,
  set: string,
  query: { readonly key: string; readonly filter: string },
): Promise<Result<string | undefined, string>> => {
  const found = await dataverse.list(set, { select: [query.key], filter: query.filter, top: 1 });
  if (!found.ok) return err(`${set}: ${sentence(found.error)}`);
  const id = found.value[0]?.row[query.key];
  return ok(typeof id === "string" ? id : undefined);
};
