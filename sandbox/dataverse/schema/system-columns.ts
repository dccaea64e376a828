import { byPlatform, datetime, decimal, guid, integer, lookup } from "./columns.ts";
import type { Column, Table } from "./schema.ts";

const state: Column = {
  name: "statecode",
  schemaName: "statecode",
  type: "state",
  label: "Status",
  creatable: false,
  initially: 0,
  choice: {
    name: "statecode",
    label: "Status",
    global: false,
    options: [
      { value: 0, label: "Active", defaultStatus: 1 },
      { value: 1, label: "Inactive", defaultStatus: 2 },
    ],
  },
};

const status: Column = {
  name: "statuscode",
  schemaName: "statuscode",
  type: "status",
  label: "Status Reason",
  choice: {
    name: "statuscode",
    label: "Status Reason",
    global: false,
    options: [
      { value: 1, label: "Active", state: 0 },
      { value: 2, label: "Inactive", state: 1 },
    ],
  },
};

const stamps = (): Column[] => [
  datetime("createdon", { schemaName: "CreatedOn", label: "Created On", ...byPlatform }),
  datetime("modifiedon", { schemaName: "ModifiedOn", label: "Modified On", ...byPlatform }),
  datetime("overriddencreatedon", { schemaName: "OverriddenCreatedOn", dateOnly: true, updatable: false }),
  lookup("createdby", ["systemuser"], { schemaName: "CreatedBy", label: "Created By", ...byPlatform }),
  lookup("modifiedby", ["systemuser"], { schemaName: "ModifiedBy", label: "Modified By", ...byPlatform }),
  lookup("createdonbehalfby", ["systemuser"], { schemaName: "CreatedOnBehalfBy", ...byPlatform }),
  lookup("modifiedonbehalfby", ["systemuser"], { schemaName: "ModifiedOnBehalfBy", ...byPlatform }),
  integer("importsequencenumber", { schemaName: "ImportSequenceNumber", updatable: false }),
  integer("timezoneruleversionnumber", { schemaName: "TimeZoneRuleVersionNumber" }),
  integer("utcconversiontimezonecode", { schemaName: "UTCConversionTimeZoneCode" }),
  { name: "versionnumber", schemaName: "VersionNumber", type: "bigint", label: "Version Number", ...byPlatform },
];

const ownership = (): Column[] => [
  { name: "ownerid", schemaName: "OwnerId", type: "owner", label: "Owner", targets: ["systemuser", "team"] },
  lookup("owninguser", ["systemuser"], { schemaName: "OwningUser", ...byPlatform }),
  lookup("owningteam", ["team"], { schemaName: "OwningTeam", ...byPlatform }),
  lookup("owningbusinessunit", ["businessunit"], { schemaName: "OwningBusinessUnit", ...byPlatform }),
];

const currency = (amounts: readonly Column[]): Column[] => [
  lookup("transactioncurrencyid", ["transactioncurrency"], { schemaName: "TransactionCurrencyId", label: "Currency" }),
  decimal("exchangerate", 12, { schemaName: "ExchangeRate", label: "Exchange Rate", ...byPlatform }),
  ...amounts.map((amount) => ({
    ...amount,
    name: `${amount.name}_base`,
    schemaName: `${amount.schemaName}_Base`,
    label: `${amount.label} (Base)`,
    precisionSource: 2 as const,
    baseOf: amount.name,
    ...byPlatform,
  })),
];

/** The columns that every table of its kind has, whether or not its definition says so. */
export const withSystemColumns = (table: Table): Table => {
  const columns = new Map(table.columns);
  const amounts = [...columns.values()].filter((column) => column.type === "money" && column.baseOf === undefined);
  const wanted = [
    guid(table.id, { schemaName: table.id, label: table.label, updatable: false }),
    ...stamps(),
    ...(table.ownership === "user" ? ownership() : []),
    ...(table.ownership === "organization" ? [lookup("organizationid", ["organization"], byPlatform)] : []),
    ...(table.ownership === "none" ? [] : [state, status]),
    ...(amounts.length > 0 ? currency(amounts) : []),
  ];
  for (const column of wanted) if (!columns.has(column.name)) columns.set(column.name, column);
  const id = columns.get(table.id);
  if (id) columns.set(table.id, { ...id, type: "id" });
  return { ...table, columns };
};
