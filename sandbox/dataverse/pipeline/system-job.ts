import { randomUUID } from "node:crypto";
import type { Catalog } from "../schema/catalog.ts";
import type { Store } from "../store/store.ts";
import { beginTransaction } from "../store/transaction.ts";
import { stampOf } from "../write/context.ts";
import type { Call } from "./call.ts";

const completed = 3;
const failed = 31;

/** Failures of asynchronous steps end among the system jobs, where an administrator finds them. */
export const noteFailedJob = (
  store: Store,
  catalog: Catalog,
  { call, status, nowMs }: { readonly call: Call; readonly status: number; readonly nowMs: number },
): void => {
  const id = randomUUID();
  const stamp = stampOf(nowMs);
  const answered = status === 0 ? "did not answer" : `answered ${status}`;
  const transaction = beginTransaction(store);
  transaction.put(catalog.knownTable("asyncoperation"), id, {
    ...{ asyncoperationid: id, name: call.step.values["name"], messagename: call.written.message },
    primaryentitytype: call.written.table.name,
    message: `The webhook '${String(call.endpoint.values["name"])}' ${answered}.`,
    ...{ statecode: completed, statuscode: failed, createdon: stamp, modifiedon: stamp },
  });
  transaction.commit();
};
