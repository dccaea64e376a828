import { randomUUID } from "node:crypto";
import { demandSupported } from "../pipeline/supported.ts";
import { idTaken } from "../refusal.ts";
import { kindOf, type Table } from "../schema/schema.ts";
import { demand } from "../security/principal.ts";
import type { Values } from "../store/row.ts";
import { demandBinds } from "./bind-privileges.ts";
import { stampOf, type WriteContext, type Written } from "./context.ts";
import { autoNumber, initialState, withFacts, withMoney, withOwner, withState } from "./derived.ts";
import { type Payload, pointingTo, readPayload } from "./payload.ts";

const defaults = (table: Table, given: Values, { transaction }: WriteContext): Values => {
  const values: Record<string, unknown> = {};
  for (const column of table.columns.values()) {
    const { name, type, initially, autoNumber: pattern } = column;
    if (given[name] !== undefined && given[name] !== null) continue;
    if (type === "boolean") values[name] = initially === 1;
    else if (initially !== undefined) values[name] = initially;
    if (pattern) values[name] = autoNumber(pattern, transaction.nextNumber(`${table.name}.${name}`));
  }
  return values;
};

const platformValues = (table: Table, { principal, nowMs, baseCurrencyId }: WriteContext): Values => {
  const stamp = stampOf(nowMs);
  const hasAmounts = table.columns.has("exchangerate") && table.name !== "transactioncurrency";
  return {
    ...initialState(table),
    ...(table.columns.has("ownerid") ? { ownerid: principal.userId, [kindOf("ownerid")]: "systemuser" } : {}),
    ...(hasAmounts ? { transactioncurrencyid: baseCurrencyId } : {}),
    createdon: stamp,
    modifiedon: stamp,
    createdby: principal.userId,
    modifiedby: principal.userId,
  };
};

/** A null in the body leaves the platform's own value alone. */
const stated = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** Creates a row, and those nested in its body before and after it. Its GUID may be chosen by the caller. */
export const create = (table: Table, payload: Payload, context: WriteContext): readonly Written[] => {
  const { catalog, transaction, principal } = context;
  const read = readPayload(payload, { table, catalog, rows: transaction, writing: "create" });
  const first = read.before.map(({ navigation, payload: inner }) => {
    const all = create(navigation.target, inner, context);
    return { all, values: pointingTo(navigation, all.at(-1)?.row.id ?? "") };
  });
  const given: Values = Object.assign({}, read.values, ...first.map((each) => each.values)) as Values;
  const chosen = typeof given[table.id] === "string" ? String(given[table.id]) : randomUUID();
  const initial = platformValues(table, context);
  const owned = withOwner(table, { ...initial, ...stated(withState(table, initial, given)) }, transaction);
  const complete = { ...defaults(table, given, context), ...owned, [table.id]: chosen };
  const values = withMoney(table, withFacts(table, complete), transaction);
  demand(principal, "Create", { table, row: { id: chosen, version: 0, values } });
  demandBinds(table, read.bound, { principal });
  demandSupported(table, values);
  if (transaction.get(table.name, chosen)) throw idTaken();
  const row = transaction.put(table, chosen, values);
  const written = { message: "Create" as const, table, row, changed: { ...given, [table.id]: chosen } };
  const later = read.after.flatMap(({ collection, payloads }) => {
    const navigation = catalog
      .navigationsOf(collection.table)
      .find((each) => each.name === collection.relationship.navigation && each.target.name === table.name);
    const reference = navigation ? { [`${navigation.name}@odata.bind`]: `/${table.set}(${chosen})` } : {};
    return payloads.flatMap((inner) => create(collection.table, { ...inner, ...reference }, context));
  });
  // The row itself comes last: it is what the caller asked for.
  return [...first.flatMap((each) => each.all), ...later, written];
};
