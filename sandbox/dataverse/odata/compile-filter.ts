import { badQuery, unknownQueryProperty } from "../refusal.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Column, ColumnType, Table } from "../schema/schema.ts";
import type { Rows, StoredRow } from "../store/row.ts";
import { comparableLiteral, compilePath, type Compiling, type Operand, type Scope } from "./compile-path.ts";
import { compare, testText } from "./filter-operators.ts";
import type { Filter, Operand as WrittenOperand } from "./filter.ts";

type Test = (scope: Scope) => boolean;

const numeric: ReadonlySet<ColumnType> = new Set<ColumnType>([
  ...(["integer", "bigint", "decimal", "double", "money", "choice", "state", "status"] as const),
]);

const kindOfColumn = (column: Column): string => {
  if (numeric.has(column.type)) return "number";
  return column.type === "boolean" ? "boolean" : "string";
};

const edm: Readonly<Record<string, string>> = { number: "Edm.Int32", string: "Edm.String", boolean: "Edm.Boolean" };

const demandSameKind = (column: Column, value: unknown): void => {
  const [wanted, given] = [kindOfColumn(column), typeof value];
  if (value === null || wanted === given) return;
  throw badQuery(
    "A binary operator with incompatible types was detected. " +
      `Found operand types '${edm[wanted]}' and '${edm[given]}' for '${column.name}'.`,
  );
};

const compileOperand = (operand: WrittenOperand, other: WrittenOperand, compiling: Compiling): Operand => {
  if (operand.kind === "path") return compilePath(operand.path, compiling);
  const column = other.kind === "path" ? compilePath(other.path, compiling).column : undefined;
  if (column) demandSameKind(column, operand.value);
  const value = comparableLiteral(operand.value, column);
  return { column, read: () => value };
};

const compileList = (filter: Filter & { kind: "list" }, compiling: Compiling): Test => {
  const { column, read } = compilePath([filter.property], compiling);
  const wanted = new Set(filter.values.map((value) => String(comparableLiteral(value, column))));
  const holds: Test = filter.by.endsWith("In")
    ? (scope) => wanted.has(String(read(scope)))
    : (scope) =>
        String(read(scope) ?? "")
          .split(",")
          .some((part) => wanted.has(part));
  const negated = filter.by === "NotIn" || filter.by === "DoesNotContainValues";
  return (scope) => holds(scope) !== negated;
};

const compileLambda = (filter: Filter & { kind: "lambda" }, compiling: Compiling): Test => {
  const { catalog, rows, frames } = compiling;
  const frame = frames.findLastIndex(({ name }) => name !== "" && name === filter.path[0]);
  const [collectionName = "", ...deeper] = frame === -1 ? filter.path : filter.path.slice(1);
  const owner = frames[Math.max(frame, 0)];
  const collection = owner && catalog.collection(owner.table, collectionName);
  if (!owner || !collection || deeper.length > 0)
    throw unknownQueryProperty(filter.path.join("/"), owner?.table.name ?? "");
  const inner = filter.inner
    ? compile(filter.inner, {
        ...compiling,
        frames: [...frames, { name: filter.variable, table: collection.table }],
      })
    : () => true;
  return (scope) => {
    const row = scope[Math.max(frame, 0)];
    const members = row ? rows.where(collection.table.name, collection.relationship.column, row.id) : [];
    const holds = (member: StoredRow): boolean => inner([...scope, member]);
    return filter.by === "any" ? members.some(holds) : members.every(holds);
  };
};

const compile = (filter: Filter, compiling: Compiling): Test => {
  switch (filter.kind) {
    case "and":
    case "or": {
      const [left, right] = [compile(filter.left, compiling), compile(filter.right, compiling)];
      return filter.kind === "and" ? (scope) => left(scope) && right(scope) : (scope) => left(scope) || right(scope);
    }
    case "not": {
      const inner = compile(filter.inner, compiling);
      return (scope) => !inner(scope);
    }
    case "compare":
    case "text": {
      const left = compileOperand(filter.left, filter.right, compiling);
      const right = compileOperand(filter.right, filter.left, compiling);
      return filter.kind === "compare"
        ? (scope) => compare(filter.by, left.read(scope), right.read(scope))
        : (scope) => testText(filter.by, left.read(scope), right.read(scope));
    }
    case "list":
      return compileList(filter, compiling);
    case "lambda":
      return compileLambda(filter, compiling);
  }
};

/** A filter as a function of a row: names and types are checked once, here. */
export const compileFilter = (
  filter: Filter,
  table: Table,
  { catalog, rows }: { readonly catalog: Catalog; readonly rows: Rows },
): ((row: StoredRow) => boolean) => {
  const test = compile(filter, { catalog, rows, frames: [{ name: "", table }] });
  return (row) => test([row]);
};
