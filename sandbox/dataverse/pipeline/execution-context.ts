import { randomUUID } from "node:crypto";
import { type Column, isLookup, type Table } from "../schema/schema.ts";
import type { StoredRow, Values } from "../store/row.ts";
import type { Written } from "../write/write.ts";
import { kindOf } from "../schema/schema.ts";

export interface Call {
  readonly written: Written;
  readonly message: "Create" | "Update";
  readonly step: StoredRow;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly userId: string;
  readonly businessUnitId: string;
  readonly nowMs: number;
  readonly correlationId: string;
}

const contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";

const reference = (table: string, id: string): object => ({
  __type: `EntityReference:${contracts}`,
  Id: id,
  KeyAttributes: [],
  LogicalName: table,
  Name: null,
  RowVersion: null,
});

const valueOf = (column: Column, value: unknown, values: Values): unknown => {
  if (value === null || value === undefined) return null;
  if (isLookup(column)) {
    const kind = values[kindOf(column.name)];
    return reference(typeof kind === "string" ? kind : (column.targets?.[0] ?? ""), String(value));
  }
  if (column.type === "datetime") return `/Date(${Date.parse(String(value))})/`;
  if (column.type === "money") return { __type: `Money:${contracts}`, Value: value };
  if (column.type === "choice" || column.type === "state" || column.type === "status") {
    return { __type: `OptionSetValue:${contracts}`, Value: value };
  }
  return value;
};

const target = (table: Table, { row, changed }: Written): object => ({
  __type: `Entity:${contracts}`,
  Attributes: Object.keys(changed).flatMap((name) => {
    const column = table.columns.get(name);
    return column ? [{ key: name, value: valueOf(column, row.values[name], row.values) }] : [];
  }),
  EntityState: null,
  FormattedValues: [],
  Id: row.id,
  KeyAttributes: [],
  LogicalName: table.name,
  RelatedEntities: [],
  RowVersion: null,
});

/** The JSON that a webhook step is called with: a RemoteExecutionContext. */
export const executionContext = (call: Call): object => {
  const { written, step } = call;
  const mode = Number(step.values["mode"] ?? 0);
  return {
    BusinessUnitId: call.businessUnitId,
    CorrelationId: call.correlationId,
    Depth: 1,
    InitiatingUserAzureActiveDirectoryObjectId: "00000000-0000-0000-0000-000000000000",
    InitiatingUserId: call.userId,
    InputParameters: [{ key: "Target", value: target(written.table, written) }],
    IsExecutingOffline: false,
    IsInTransaction: mode === 0,
    IsOfflinePlayback: false,
    IsolationMode: 1,
    MessageName: call.message,
    Mode: mode,
    OperationCreatedOn: `/Date(${call.nowMs})/`,
    OperationId: randomUUID(),
    OrganizationId: call.organizationId,
    OrganizationName: call.organizationName,
    OutputParameters: call.message === "Create" ? [{ key: "id", value: written.row.id }] : [],
    OwningExtension: reference("sdkmessageprocessingstep", step.id),
    ParentContext: null,
    PostEntityImages: [],
    PreEntityImages: [],
    PrimaryEntityId: written.row.id,
    PrimaryEntityName: written.table.name,
    RequestId: null,
    SecondaryEntityName: "none",
    SharedVariables: [],
    Stage: Number(step.values["stage"] ?? 40),
    UserId: call.userId,
  };
};
