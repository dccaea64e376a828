import type { Choice } from "./choice.ts";
import type { Dashboard } from "./dashboard.ts";
import type { EnvironmentVariable } from "./environment-variable.ts";
import type { Role } from "./role.ts";
import type { SiteParts } from "./site-component.ts";
import type { Table, TableExtension } from "./table.ts";

/** Identity of whoever publishes a solution; never changed after the first release. */
export interface Publisher {
  readonly name: string;
  readonly label: string;
  readonly prefix: string;
  readonly optionPrefix: number;
}

/** A script, page or icon that the platform serves. */
export interface WebResource {
  /** `cfl_/scripts/payment-form.js`. */
  readonly name: string;
  readonly label: string;
  readonly kind: "page" | "script" | "svg";
  /** Built file, from the root of the project; or the text itself for what needs no build. */
  readonly source: { readonly builtFile: string } | { readonly text: string };
}

/** A code component, packed as it was built. */
export interface CodeComponent {
  /** `<prefix>_<namespace>.<constructor>`. */
  readonly name: string;
  /** Folder with ControlManifest.xml, from the root of the project. */
  readonly builtFolder: string;
}

/** A page in an app's navigation: a table's lists, a dashboard of this solution, or a web resource of kind page. */
export type Page =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "dashboard"; readonly dashboard: string; readonly icon: string }
  | { readonly kind: "page"; readonly webResource: string; readonly label: string; readonly icon: string };

/** A model-driven app with one area; its site map bears the same name. */
export interface App {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly groups: readonly { readonly name: string; readonly label: string; readonly pages: readonly Page[] }[];
  /** Names of the roles of this solution that may open it. */
  readonly roles: readonly string[];
}

/** A component of another solution that this one rests on. */
export interface Dependency {
  readonly type: 1 | 9 | 66;
  readonly schemaName: string;
  readonly label: string;
  readonly solution: string;
  /** Four-part version of that solution; ours, when left out. */
  readonly version?: string;
  /** The table of ours that needs it. */
  readonly neededBy: { readonly schemaName: string; readonly label: string };
}

/** Everything in one solution; the files under `solution/src` are made from this. */
export interface Solution {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly publisher: Publisher;
  readonly tables: readonly Table[];
  readonly extensions: readonly TableExtension[];
  readonly choices: readonly Choice[];
  readonly roles: readonly Role[];
  readonly webResources: readonly WebResource[];
  /** Web resource of kind page that tells, in the list of solutions, what to do after the import. */
  readonly configurationPage?: string;
  readonly components: readonly CodeComponent[];
  readonly apps: readonly App[];
  readonly dashboards?: readonly Dashboard[];
  readonly environmentVariables?: readonly EnvironmentVariable[];
  /** Parts of one Power Pages site. */
  readonly site?: SiteParts;
  readonly dependencies: readonly Dependency[];
  /** Whether labels are written in every language of `languages/`, or in English alone. */
  readonly multilingual: boolean;
  /** Whether releases also carry it managed. */
  readonly managed: boolean;
}
