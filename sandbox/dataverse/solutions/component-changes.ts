import { filesDigest } from "../import/components/files.ts";
import type { ImportedRow } from "../import/components/row.ts";
import type { ImportedSolution } from "../import/solution.ts";
import { businessUnitId, holds, people } from "../security/principals.ts";
import { seededId } from "../seed/seeded-id.ts";
import type { Change } from "../store/database.ts";
import type { Values } from "../store/row.ts";
import type { Store } from "../store/store.ts";
import type { Definition } from "./definition.ts";

/** Something that the import did not do as asked, for its job. */
export interface Warning {
  readonly component: ImportedRow["component"];
  readonly words: string;
}

/** The environment's rows, and when and by whom they are written. */
export interface Writer {
  readonly store: Store;
  /** ISO 8601. */
  readonly stamp: string;
  readonly userId: string;
}

export interface RowPlace {
  readonly table: string;
  readonly id: string;
}

/** Writes a row; what the import does not say of a present one stays. */
export const putRow = ({ table, id }: RowPlace, values: Values, { store, stamp, userId }: Writer): Change => {
  const present = store.get(table, id)?.values;
  const made = present ?? { createdon: stamp, createdby: userId };
  const row = {
    id,
    version: store.nextVersion(),
    values: { ...made, ...values, modifiedon: stamp, modifiedby: userId },
  };
  return { table, id, row };
};

/** Variables have an owner, other components have none. */
const owned = (userId: string): Values => ({
  ...{ ownerid: userId, "ownerid:kind": "systemuser", owninguser: userId, owningbusinessunit: businessUnitId },
  ...{ statecode: 0, statuscode: 1 },
});

const idColumns: Readonly<Record<string, string>> = { systemform: "formid" };

const rowChange = (row: ImportedRow, writer: Writer): Change => {
  const id = { [idColumns[row.table] ?? `${row.table}id`]: row.id };
  const owner = row.table === "environmentvariabledefinition" ? owned(writer.userId) : {};
  return putRow(row, { ...owner, ...row.values, ...id }, writer);
};

/** A control of the same version is not replaced: the old bundle goes on being served. */
const isStale = (row: ImportedRow, { store }: Writer): boolean =>
  row.table === "customcontrol" && store.get(row.table, row.id)?.values["version"] === row.values["version"];

const staleControls = (rows: readonly ImportedRow[], writer: Writer): readonly Warning[] =>
  rows
    .filter((row) => isStale(row, writer))
    .filter(({ table, id, values }) => writer.store.get(table, id)?.values[filesDigest] !== values[filesDigest])
    .map(({ component, values }) => ({
      component,
      words:
        `The files differ, but version ${String(values["version"])} is installed already: the old bundle stays. ` +
        "Raise the control's version.",
    }));

const roleChanges = (roles: Definition["roles"], writer: Writer): readonly Change[] =>
  roles.flatMap((role) => {
    const values = { name: role.name, businessunitid: businessUnitId, roleid: role.id };
    const members = people
      .filter((person) => holds(person, role))
      .map(({ userId }) => {
        const id = seededId(`member ${role.id} ${userId}`);
        return putRow(
          { table: "systemuserroles", id },
          { systemuserid: userId, roleid: role.id, systemuserroleid: id },
          writer,
        );
      });
    return [putRow({ table: "role", id: role.id }, values, writer), ...members];
  });

/** The rows of a package's components: new ones are made, present ones replaced. */
export const componentChanges = (solution: ImportedSolution, writer: Writer) => ({
  changes: [
    ...solution.rows.filter((row) => !isStale(row, writer)).map((row) => rowChange(row, writer)),
    ...roleChanges(solution.roles, writer),
  ],
  warnings: staleControls(solution.rows, writer),
});

const placesOf = ({ components, roles }: Definition): readonly string[] => [
  ...components.map(({ table, id }) => `${table}/${id}`),
  ...roles.map(({ id }) => `role/${id}`),
];

/** Rows of components that no solution holds any longer. */
export const removedComponents = (
  before: readonly Definition[],
  after: readonly Definition[],
  store: Store,
): readonly Change[] => {
  const kept = new Set(after.flatMap(placesOf));
  return [...new Set(before.flatMap(placesOf))]
    .filter((place) => !kept.has(place))
    .flatMap((place) => {
      const [table = "", id = ""] = place.split("/");
      const members = table === "role" ? store.where("systemuserroles", "roleid", id) : [];
      const values =
        table === "environmentvariabledefinition" ? store.where("environmentvariablevalue", `${table}id`, id) : [];
      return [
        { table, id, row: undefined },
        ...members.map((row) => ({ table: "systemuserroles", id: row.id, row: undefined })),
        ...values.map((row) => ({ table: "environmentvariablevalue", id: row.id, row: undefined })),
      ];
    });
};
