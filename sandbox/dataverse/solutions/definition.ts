import { deserialize, serialize } from "node:v8";
import type { ComponentName, Reference } from "../import/component-types.ts";
import type { ComponentTable } from "../import/components/row.ts";
import type { ImportedRole } from "../import/solution.ts";
import type { Choice, Relationship, Table } from "../schema/schema.ts";

/** Where a component lives that is a row of one of the platform's tables. */
export interface KeptComponent {
  readonly table: ComponentTable;
  readonly id: string;
  readonly component: ComponentName;
}

/** What an installed solution consists of, over all its imports. */
export interface Definition {
  readonly uniqueName: string;
  readonly version: string;
  readonly managed: boolean;
  /** Unique name of the publisher. */
  readonly publisher: string;
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly choices: readonly Choice[];
  readonly roles: readonly ImportedRole[];
  readonly components: readonly KeptComponent[];
  readonly references: readonly Reference[];
  /** SHA-256 of the package that was imported last. */
  readonly digest: string;
}

/** A solution's row carries its definition under a name that no column can have. */
export const definitionKey = "solution:definition";

/** Raised when what is kept changes its shape: older ones are read no more, and their solution is imported anew. */
const format = 1;

/** As text, for the solution's row: JSON would lose the maps. */
export const keptText = (definition: Definition): string =>
  serialize({ format, definition } satisfies Kept).toString("base64");

interface Kept {
  readonly format: number;
  readonly definition: Definition;
}

/** Undefined for a row without one, or with one of an older format. */
export const definitionIn = (kept: unknown): Definition | undefined => {
  if (typeof kept !== "string") return undefined;
  const found = deserialize(Buffer.from(kept, "base64")) as Kept;
  return found.format === format ? found.definition : undefined;
};
