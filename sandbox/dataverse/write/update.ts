import { demandSupported } from "../pipeline/supported.ts";
import { versionDiffers } from "../refusal.ts";
import { type Table } from "../schema/schema.ts";
import { demand } from "../security/principal.ts";
import { etagOf, type StoredRow } from "../store/row.ts";
import { demandBinds } from "./bind-privileges.ts";
import { stampOf, type WriteContext, type Written } from "./context.ts";
import { withFacts, withMoney, withOwner, withState } from "./derived.ts";
import { type Payload, readPayload } from "./payload.ts";

/** Refuses when the row is no longer at the version that `If-Match` names. */
export const demandVersion = (row: StoredRow, ifMatch: string | undefined): void => {
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== etagOf(row)) throw versionDiffers();
};

/** Changes a row. */
export const update = (
  { table, row: before }: { readonly table: Table; readonly row: StoredRow },
  payload: Payload,
  context: WriteContext,
): Written => {
  const { catalog, transaction, principal, nowMs } = context;
  demand(principal, "Write", { table, row: before });
  const { values: given, bound } = readPayload(payload, { table, catalog, rows: transaction, writing: "update" });
  if ("ownerid" in given && given["ownerid"] !== before.values["ownerid"]) {
    demand(principal, "Assign", { table, row: before });
  }
  demandBinds(table, bound, { principal, row: before });
  const changed = withOwner(table, withState(table, before.values, given), transaction);
  const stamps = { modifiedon: stampOf(nowMs), modifiedby: principal.userId };
  // The id in a body changes nothing: a row keeps its own.
  const together = { ...before.values, ...changed, ...stamps, [table.id]: before.id };
  const values = withMoney(table, withFacts(table, together), transaction);
  demandSupported(table, values);
  const row = transaction.put(table, before.id, values);
  return { message: "Update", table, row, changed: { ...changed, [table.id]: row.id } };
};
