import { randomUUID } from "node:crypto";
import { type Column, isLookup, kindOf } from "../schema/schema.ts";
import type { Values } from "../store/row.ts";
import type { Written } from "../write/context.ts";
import type { Call } from "./call.ts";

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

/** A created row comes with all it has; of a changed one, what changed. */
const attributeNames = ({ message, row, changed }: Written): readonly string[] =>
  message === "Create"
    ? Object.keys(row.values).filter((name) => row.values[name] !== null)
    : [...new Set([...Object.keys(changed), "modifiedon", "modifiedby"])];

const entity = (written: Written): object => ({
  __type: `Entity:${contracts}`,
  Attributes: attributeNames(written).flatMap((name) => {
    const column = written.table.columns.get(name);
    const { values } = written.row;
    return column ? [{ key: name, value: valueOf(column, values[name], values) }] : [];
  }),
  EntityState: null,
  FormattedValues: [],
  Id: written.row.id,
  KeyAttributes: [],
  LogicalName: written.table.name,
  RelatedEntities: [],
  RowVersion: null,
});

const target = (written: Written): object =>
  written.message === "Delete" ? reference(written.table.name, written.row.id) : entity(written);

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
    InputParameters: [{ key: "Target", value: target(written) }],
    IsExecutingOffline: false,
    IsInTransaction: mode === 0,
    IsOfflinePlayback: false,
    IsolationMode: 1,
    MessageName: written.message,
    Mode: mode,
    OperationCreatedOn: `/Date(${call.nowMs})/`,
    OperationId: randomUUID(),
    OrganizationId: call.organizationId,
    OrganizationName: call.organizationName,
    OutputParameters: written.message === "Create" ? [{ key: "id", value: written.row.id }] : [],
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
