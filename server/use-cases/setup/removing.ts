import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";

/** Deletes a row; gone already counts as done. */
export const removeRow = async (dataverse: Dataverse, set: string, id: string): Promise<Result<undefined, string>> => {
  const removed = await dataverse.transact([{ kind: "delete", address: { set, id } }]);
  return removed.ok || removed.error.kind === "not-found" ? ok(undefined) : err(sentence(removed.error));
};

/** Deletes rows one by one. */
export const removeRows = async (
  dataverse: Dataverse,
  set: string,
  ids: readonly string[],
): Promise<Result<undefined, string>> => {
  for (const id of ids) {
    const removed = await removeRow(dataverse, set, id);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
};
