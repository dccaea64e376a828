/** A setting of a Power Pages site that takes its value from an environment variable. */
export interface SiteSetting {
  /** `Counterfoil/ServerUrl`. */
  readonly name: string;
  /** Schema name of the environment variable. */
  readonly variable: string;
}

/** Server-side script of a Power Pages site, served at `/_api/serverlogics/<name>`. */
export interface ServerLogic {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Built script, from the root of the project. */
  readonly builtFile: string;
}

/** Parts of one particular site: such rows name its id, so they fit no other. */
export interface SiteParts {
  /** GUID of the site, lower case. */
  readonly siteId: string;
  /** GUIDs of the web roles that may call the server logic; at least one. */
  readonly webRoles: readonly string[];
  readonly settings: readonly SiteSetting[];
  readonly serverLogic: ServerLogic;
}
