import type { ComponentName } from "../component-types.ts";

export type ComponentTable =
  | "systemform"
  | "savedquery"
  | "savedqueryvisualization"
  | "webresource"
  | "customcontrol"
  | "appmodule"
  | "sitemap"
  | "ribboncustomization"
  | "environmentvariabledefinition";

/** A component that the import keeps as a row in one of the platform's own tables. */
export interface ImportedRow {
  readonly table: ComponentTable;
  readonly id: string;
  readonly component: ComponentName;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Derives an id for rows that carry none. */
export type IdOf = (name: string) => string;
