import type { Depth, Role, Verb } from "./role.ts";

/** What a person may do with rows of a table, in the words of docs/roles.md. */
export type Deed = "create" | "read" | "change" | "delete";

/** `own`: rows that the person owns; `unit`: rows of the person's business unit; `all`: every row. */
export type Reach = "no" | "own" | "unit" | "all";

/** Every deed, in the order of the document, with the privilege that allows it. */
export const deeds: Readonly<Record<Deed, Verb>> = {
  create: "Create",
  read: "Read",
  change: "Write",
  delete: "Delete",
};

/** From the narrowest to the widest. */
const reaches: readonly Reach[] = ["no", "own", "unit", "all"];

const reachOfDepth: Readonly<Record<Depth, Reach>> = { Basic: "own", Local: "unit", Deep: "unit", Global: "all" };

/** How far a deed goes on a table for whoever holds these roles: roles add up, the widest counts. */
export const reachOf = (roles: readonly Role[], table: string, deed: Deed): Reach => {
  const held = roles
    .flatMap((role) => role.grants)
    .filter((grant) => grant.tables.includes(table) && grant.verbs.includes(deeds[deed]))
    .map(({ depth }) => reaches.indexOf(reachOfDepth[depth]));
  return reaches[Math.max(0, ...held)] ?? "no";
};
