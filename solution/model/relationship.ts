import type { Column } from "./column.ts";
import type { Table } from "./table.ts";

/** A lookup's relationship: many rows of `from` point at one row of `to`. */
export interface Relationship {
  readonly name: string;
  readonly from: string;
  readonly column: string;
  readonly to: string;
  /** Navigation property on the referencing side; a column that points at several tables has one for each. */
  readonly navigation: string;
  readonly onDelete: "RemoveLink" | "Restrict" | "NoCascade";
  /** The platform's own (owner, created by, currency): written without navigation roles. */
  readonly system: boolean;
}

const customerTables = ["account", "contact"];

/** Relationships that a table's own lookups ask for. */
export const lookupRelationships = (table: string, columns: readonly Column[]): readonly Relationship[] =>
  columns.flatMap((column): Relationship[] => {
    const base = { from: table, column: column.name, system: false } as const;
    if (column.kind === "lookup") {
      const onDelete = column.onDelete ?? "RemoveLink";
      const name = column.relationship ?? `${table}_${column.name}`;
      return [{ ...base, name, to: column.target, navigation: column.name, onDelete }];
    }
    if (column.kind !== "customer") return [];
    return customerTables.map((to) => ({
      ...base,
      name: `${table}_${column.name}_${to}`,
      to,
      navigation: `${column.name}_${to}`,
      onDelete: "RemoveLink",
    }));
  });

/** Whether a table holds money, and therefore a currency and an exchange rate. */
export const hasMoney = (table: { readonly columns: readonly Column[] }): boolean =>
  table.columns.some((column) => column.kind === "money");

/** Platform tables whose rows cannot be deleted while ours point at them. */
const keptWhileUsed = ["businessunit", "transactioncurrency"];

/** Relationships that the platform gives every table of its own accord; imports were reported to fail without them. */
export const systemRelationships = (table: Table): readonly Relationship[] => {
  const own = (name: string, column: string, to: string): Relationship => ({
    name,
    from: table.name,
    column,
    to,
    navigation: column,
    onDelete: keptWhileUsed.includes(to) ? "Restrict" : "NoCascade",
    system: true,
  });
  const people = [
    own(`lk_${table.name}_createdby`, "createdby", "systemuser"),
    own(`lk_${table.name}_modifiedby`, "modifiedby", "systemuser"),
  ];
  const owners =
    table.owner === "user"
      ? [
          own(`business_unit_${table.name}`, "owningbusinessunit", "businessunit"),
          own(`owner_${table.name}`, "ownerid", "owner"),
          own(`team_${table.name}`, "owningteam", "team"),
          own(`user_${table.name}`, "owninguser", "systemuser"),
        ]
      : [own(`organization_${table.name}`, "organizationid", "organization")];
  const currency = hasMoney(table)
    ? [own(`TransactionCurrency_${table.name}`, "transactioncurrencyid", "transactioncurrency")]
    : [];
  return [...people, ...owners, ...currency];
};
