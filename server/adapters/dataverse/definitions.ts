import { ok, type Result } from "../../../core/result.ts";
import type { Answer, Row } from "../../ports/dataverse.ts";
import type { ColumnDefinition, Definitions, TableDefinition } from "../../ports/definitions.ts";
import { rememberEach } from "./metadata.ts";
import type { Send } from "./send.ts";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf) : []);

/** Targets and decimals stand on kinds of columns that must be asked for by name. */
const parts = {
  columns: "Attributes?$select=LogicalName,AttributeType",
  lookups: "Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata?$select=LogicalName,Targets",
  money: "Attributes/Microsoft.Dynamics.CRM.MoneyAttributeMetadata?$select=LogicalName,Precision,PrecisionSource",
  decimals: "Attributes/Microsoft.Dynamics.CRM.DecimalAttributeMetadata?$select=LogicalName,Precision",
  doubles: "Attributes/Microsoft.Dynamics.CRM.DoubleAttributeMetadata?$select=LogicalName,Precision",
  keys: "Keys?$select=KeyAttributes,EntityKeyIndexStatus",
} as const;

const columnsOf = (plain: readonly Row[], special: readonly Row[]): ReadonlyMap<string, ColumnDefinition> => {
  const more = new Map(special.map((row) => [textOf(row["LogicalName"]), row]));
  return new Map(
    plain.map((row) => {
      const name = textOf(row["LogicalName"]);
      const known = more.get(name);
      const column: ColumnDefinition = {
        name,
        type: textOf(row["AttributeType"]),
        targets: textsIn(known?.["Targets"]),
        precision: numberOf(known?.["Precision"]),
        precisionSource: numberOf(known?.["PrecisionSource"]),
      };
      return [name, column];
    }),
  );
};

const privilegesIn = (definition: Row): TableDefinition["privileges"] =>
  Object.fromEntries(
    rowsIn(definition["Privileges"]).map((row) => [textOf(row["PrivilegeType"]), textOf(row["Name"])]),
  );

const pathOf = (table: string): string =>
  `EntityDefinitions(LogicalName='${encodeURIComponent(table.replaceAll("'", "''"))}')`;

const picklist = "Microsoft.Dynamics.CRM.PicklistAttributeMetadata";

/** A column has a choice of its own, or shares a global one. */
const optionsIn = (column: Row): readonly number[] => {
  const choice = (column["OptionSet"] ?? column["GlobalOptionSet"]) as Row | null | undefined;
  return rowsIn(choice?.["Options"]).flatMap((option) => numberOf(option["Value"]) ?? []);
};

/** Reads definitions through the Web API. */
export const createDefinitions = (send: Send): Definitions => {
  const body = async (path: string): Answer<Row> => {
    const answer = await send({ method: "GET", path });
    return answer.ok ? ok((await answer.value.json()) as Row) : answer;
  };
  const table = async (name: string): Answer<TableDefinition> => {
    const path = pathOf(name);
    const definition = await body(`${path}?$select=EntitySetName,Privileges`);
    if (!definition.ok) return definition;
    const answers = await Promise.all(Object.values(parts).map((part) => body(`${path}/${part}`)));
    const fault = answers.find((answer): answer is Extract<Result<Row, never>, { ok: false }> => !answer.ok);
    if (fault) return fault;
    const [plain = [], ...others] = answers.map((answer) => rowsIn(answer.ok ? answer.value["value"] : []));
    const keys = others.at(-1) ?? [];
    return ok({
      name,
      set: textOf(definition.value["EntitySetName"]),
      columns: columnsOf(plain, others.slice(0, -1).flat()),
      keys: keys.map((row) => ({
        columns: textsIn(row["KeyAttributes"]),
        status: textOf(row["EntityKeyIndexStatus"]),
      })),
      privileges: privilegesIn(definition.value),
    });
  };
  return {
    table: rememberEach(table),
    options: async (name, column) => {
      const path = `${pathOf(name)}/Attributes(LogicalName='${encodeURIComponent(column)}')/${picklist}`;
      const answer = await body(`${path}?$select=LogicalName&$expand=OptionSet,GlobalOptionSet`);
      return answer.ok ? ok(optionsIn(answer.value)) : answer;
    },
    privilegesOf: async (userId) => {
      const answer = await body(`systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`);
      if (!answer.ok) return answer;
      const held = rowsIn(answer.value["RolePrivileges"]);
      return ok(held.map((row) => ({ name: textOf(row["PrivilegeName"]), depth: textOf(row["Depth"]) })));
    },
  };
};
