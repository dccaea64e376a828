import type { DataverseEnvironment } from "../environment.ts";
import { parseSegment } from "../odata/address.ts";
import { unknownSegment, unsupported } from "../refusal.ts";
import { beginTransaction, type Transaction } from "../store/transaction.ts";
import type { Written } from "../write/write.ts";
import { getDefinitions } from "./definitions.ts";
import { answer, type Answer, type Operation } from "./exchange.ts";
import { metadataDocument } from "./metadata-document.ts";
import { getPart, getRow, getSet } from "./read-rows.ts";
import { erase, patch, type Pending, post } from "./write-rows.ts";

const splitPath = (path: string): readonly [string, string] => {
  const end = path.indexOf("/", path.includes("(") ? path.lastIndexOf(")") : 0);
  return end === -1 ? [path, ""] : [path.slice(0, end), path.slice(end + 1)];
};

const whoAmI = (operation: Operation, environment: DataverseEnvironment): Answer =>
  answer(200, {
    "@odata.context": `${operation.root}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: operation.principal.businessUnitId,
    UserId: operation.principal.userId,
    OrganizationId: environment.organizationId,
  });

const get = (operation: Operation, environment: DataverseEnvironment): Answer => {
  const [segment, part] = splitPath(operation.path);
  const { name, target } = parseSegment(segment);
  if (name === "WhoAmI") return whoAmI(operation, environment);
  if (name === "$metadata")
    return answer(200, metadataDocument(environment.catalog), { "content-type": "application/xml" });
  if (name === "EntityDefinitions" || name === "GlobalOptionSetDefinitions")
    return getDefinitions(operation, environment);
  const table = environment.catalog.tableOfSet(name);
  if (!table) throw unknownSegment(name);
  environment.counted(table.name);
  if (!target) return part ? unknown(part) : getSet(table, operation, environment);
  return part
    ? getPart(table, target, { operation, environment, part })
    : getRow(table, target, { operation, environment });
};

const unknown = (part: string): never => {
  throw unknownSegment(part);
};

/** A write inside a transaction that somebody else commits. */
export const write = (operation: Operation, environment: DataverseEnvironment, transaction: Transaction): Pending => {
  const [segment, part] = splitPath(operation.path);
  const { name, target } = parseSegment(segment);
  const table = environment.catalog.tableOfSet(name);
  if (!table) {
    if (/^[A-Z]/.test(name)) throw unsupported(`the action ${name}`);
    throw unknownSegment(name);
  }
  if (part) throw unsupported(`${operation.method} ${operation.path}`);
  environment.counted(table.name);
  const place = { operation, environment, transaction, table };
  if (operation.method === "POST" && !target) return post(place);
  if (operation.method === "PATCH" && target) return patch(place, target);
  if (operation.method === "DELETE" && target) return erase(place, target);
  throw unsupported(`${operation.method} ${operation.path}`);
};

/** Synchronous steps run inside the transaction: what they refuse never happened. */
export const commit = async (
  all: readonly Written[],
  transaction: Transaction,
  at: { readonly operation: Pick<Operation, "principal">; readonly environment: DataverseEnvironment },
): Promise<void> => {
  const { steps } = at.environment;
  for (const written of all)
    if (steps.hasSynchronous(written)) await steps.runSynchronous(written, at.operation.principal);
  transaction.commit();
  for (const written of all) steps.runAsynchronous(written, at.operation.principal);
};

/** One operation that is its own transaction. */
export const operate = async (operation: Operation, environment: DataverseEnvironment): Promise<Answer> => {
  if (operation.method === "GET") return get(operation, environment);
  const transaction = beginTransaction(environment.store);
  const pending = write(operation, environment, transaction);
  await commit(pending.written ? [pending.written] : [], transaction, { operation, environment });
  return pending.answer;
};
