import type { TableDefinition } from "./definitions.ts";

const platformTable = (name: string, label: string, primaryName: string): TableDefinition => ({
  name,
  set: name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`,
  label,
  labels: label.endsWith("y") ? `${label.slice(0, -1)}ies` : `${label}s`,
  primaryId: `${name}id`,
  primaryName,
  columns: {},
  views: [],
  forms: [],
  quickCreate: [],
  quickViews: [],
  cards: [],
  buttons: [],
  charts: [],
  icon: "",
});

/** Tables of the platform that lookups point at. Their forms are not ours to show. */
export const platformTables: Readonly<Record<string, TableDefinition>> = {
  account: platformTable("account", "Account", "name"),
  contact: platformTable("contact", "Contact", "fullname"),
  systemuser: platformTable("systemuser", "User", "fullname"),
  team: platformTable("team", "Team", "name"),
  transactioncurrency: platformTable("transactioncurrency", "Currency", "currencyname"),
};
