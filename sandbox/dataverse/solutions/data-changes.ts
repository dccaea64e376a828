import type { Catalog } from "../schema/catalog.ts";
import { isPolymorphic, kindOf, type Relationship, type Table } from "../schema/schema.ts";
import { filterRows } from "../seed/filters.ts";
import type { Change } from "../store/database.ts";
import type { StoredRow, Values } from "../store/row.ts";
import type { Store } from "../store/store.ts";

interface Move {
  readonly before: Catalog;
  readonly after: Catalog;
  readonly store: Store;
}

const without = (values: Values, names: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));

const gone = ({ before, after }: Move): readonly Table[] => before.tables.filter(({ name }) => !after.table(name));

/** Rows of tables that are no more. */
const removedTables = (move: Move): readonly Change[] =>
  gone(move).flatMap(({ name }) => [...move.store.all(name)].map(({ id }) => ({ table: name, id, row: undefined })));

/** Columns that a table had and has no more; a lookup's kind goes with it. */
const droppedColumns = (table: Table, before: Catalog): ReadonlySet<string> => {
  const names = [...(before.table(table.name)?.columns.keys() ?? [])].filter((name) => !table.columns.has(name));
  return new Set(names.flatMap((name) => [name, kindOf(name)]));
};

const strippedRows = ({ before, after, store }: Move): readonly Change[] =>
  after.tables.flatMap((table) => {
    const dropped = droppedColumns(table, before);
    if (dropped.size === 0) return [];
    return [...store.all(table.name)]
      .filter(({ values }) => [...dropped].some((name) => name in values))
      .map(({ id, values }) => {
        const row = { id, version: store.nextVersion(), values: without(values, dropped) };
        return { table: table.name, id, row };
      });
  });

const letGo = (row: StoredRow, relationship: Relationship, store: Store): Change => {
  const { referencing: table, column, onDelete } = relationship;
  if (onDelete === "Cascade") return { table, id: row.id, row: undefined };
  const values = { ...row.values, [column]: null, [kindOf(column)]: null };
  return { table, id: row.id, row: { id: row.id, version: store.nextVersion(), values } };
};

/** Lookups of several targets that stay, but pointed to rows of a table that is no more: notes go with their row. */
const releasedRows = (move: Move): readonly Change[] => {
  const { before, after, store } = move;
  const names = new Set(gone(move).map(({ name }) => name));
  return before.relationships
    .filter(({ referenced, referencing }) => names.has(referenced) && after.table(referencing))
    .flatMap((relationship) => {
      const column = before.table(relationship.referencing)?.columns.get(relationship.column);
      if (!column || !isPolymorphic(column) || !after.table(relationship.referencing)?.columns.has(column.name))
        return [];
      return [...store.all(relationship.referencing)]
        .filter(({ values }) => values[kindOf(column.name)] === relationship.referenced)
        .map((row) => letGo(row, relationship, store));
    });
};

/** Steps are registered through filters: each table has its own, and loses them with itself. */
const movedFilters = (move: Move): readonly Change[] => {
  const { before, after, store } = move;
  const added = after.tables.filter(({ name }) => !before.table(name));
  return [
    ...filterRows(gone(move)).map(({ id }) => ({ table: "sdkmessagefilter", id, row: undefined })),
    ...filterRows(added)
      .filter(({ id }) => !store.get("sdkmessagefilter", id))
      .map(({ id, values }) => ({ table: "sdkmessagefilter", id, row: { id, version: store.nextVersion(), values } })),
  ];
};

/** What happens to the rows of an environment when its schema moves from one to another. */
export const dataChanges = (move: Move): readonly Change[] => [
  ...removedTables(move),
  ...strippedRows(move),
  ...releasedRows(move),
  ...movedFilters(move),
];
