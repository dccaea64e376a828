import type { Table } from "../schema/schema.ts";
import { demand, type Principal } from "../security/principal.ts";
import type { StoredRow } from "../store/row.ts";
import type { Bound } from "./payload.ts";

/** Ownership has a privilege of its own. */
const isPlain = ({ column }: Bound): boolean => column.type !== "owner";

/** Pointing from one row to another needs Append on the one and AppendTo on the other. */
export const demandBinds = (
  table: Table,
  bound: readonly Bound[],
  { principal, row }: { readonly principal: Principal; readonly row?: StoredRow },
): void => {
  const plain = bound.filter(isPlain);
  if (plain.length > 0) demand(principal, "Append", row ? { table, row } : { table });
  for (const each of plain) demand(principal, "AppendTo", each);
};
