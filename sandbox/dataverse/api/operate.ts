import type { DataverseEnvironment } from "../environment.ts";
import { parseSegment, splitPath, type Target } from "../odata/address.ts";
import { unknownSegment, unsupported } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import { beginTransaction, type Transaction } from "../store/transaction.ts";
import { findRow } from "../write/find-row.ts";
import type { Written } from "../write/context.ts";
import { runBulk } from "./bulk.ts";
import type { Answer, Operation } from "./exchange.ts";
import { runAction } from "./actions.ts";
import { getBound, getUnbound, withAliases } from "./functions.ts";
import { currentOrganization } from "./organization.ts";
import { getPart } from "./read-parts.ts";
import { getCount, getRow, getSet, type Served } from "./read-rows.ts";
import { writePart } from "./write-parts.ts";
import { erase, patch, type Pending, post, type Writing } from "./write-rows.ts";

const get = (served: Served): Answer => {
  const { operation, environment } = served;
  const organization = currentOrganization(served);
  if (organization) return organization;
  const [segment = "", ...parts] = splitPath(operation.path);
  const { name, target } = parseSegment(withAliases(segment, operation.search));
  const unbound = getUnbound({ name, target }, served);
  if (unbound) return unbound;
  const table = environment.catalog.tableOfSet(name);
  if (!table) throw /^[A-Z]/.test(name) ? unsupported(`the function ${name}`) : unknownSegment(name);
  environment.counted(table.name);
  if (target && parts.length > 0) {
    return getBound({ table, target }, parts, served) ?? getPart({ table, target }, parts, served);
  }
  if (target) return getRow(table, target, served);
  if (parts.length === 0) return getSet(table, served);
  if (parts.length === 1 && parts[0] === "$count") return getCount(table, served);
  throw unsupported(`the path ${operation.path}`);
};

const byMethod = (writing: Writing, target: Target | undefined, parts: readonly string[]): Pending => {
  const { method, path } = writing.operation;
  if (target && parts.length > 0) return writePart(writing, target, parts);
  if (!target && method === "POST") return parts[0] === undefined ? post(writing) : runBulk(writing, parts[0]);
  if (target && method === "PATCH") return patch(writing, target);
  if (target && method === "DELETE") return erase(writing, target);
  throw unsupported(`${method} ${path}`);
};

const lockRow = async (
  served: Served,
  at: { table: Table; target: Target },
  transaction: Transaction,
): Promise<void> => {
  const { table, target } = at;
  const id = target.kind === "id" ? target.id : findRow(table, target, transaction)?.id;
  if (id !== undefined) await served.environment.locks.acquire(transaction, `${table.name}/${id}`);
};

/** A write inside a transaction that somebody else commits. The row it addresses stays locked until then. */
export const write = async (served: Served, transaction: Transaction): Promise<Pending> => {
  const { operation, environment } = served;
  const [segment = "", ...parts] = splitPath(operation.path);
  const { name, target } = parseSegment(segment);
  const table = environment.catalog.tableOfSet(name);
  if (!table) throw /^[A-Z]/.test(name) ? unsupported(`${operation.method} ${name}`) : unknownSegment(name);
  environment.counted(table.name);
  if (target) await lockRow(served, { table, target }, transaction);
  return byMethod({ ...served, transaction, table }, target, parts);
};

/** Runs a transaction; synchronous steps run inside it, so what they refuse never happened. */
export const transact = async <Done extends { readonly written: readonly Written[] }>(
  { operation, environment }: Served,
  work: (transaction: Transaction) => Promise<Done>,
): Promise<Done> => {
  const { store, locks, steps } = environment;
  const transaction = beginTransaction(store);
  try {
    const done = await work(transaction);
    await steps.runSynchronous(done.written, operation.principal);
    transaction.commit();
    steps.runAsynchronous(done.written, operation.principal);
    return done;
  } finally {
    locks.releaseAll(transaction);
  }
};

/** One operation that is its own transaction. */
export const operate = async (operation: Operation, environment: DataverseEnvironment): Promise<Answer> => {
  const served = { operation, environment };
  if (operation.method === "GET") return get(served);
  const acted = runAction(served);
  if (acted) return acted;
  const { answer } = await transact(served, (transaction) => write(served, transaction));
  return answer;
};
