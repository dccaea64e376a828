import type { HostUser } from "../../code-component/user-settings.ts";
import type { HostWebApi, ServiceRoot } from "../../code-component/web-api.ts";
import type { HostedSolution, TableDefinition } from "../../imported/definitions.ts";
import type { Privileges } from "./client-api/privileges.ts";
import type { Currencies } from "./data/currencies.ts";
import type { Session } from "./session.ts";

/** What every part of the app is given: the imported solution, who looks, and the way to the rows. */
export interface App {
  readonly solution: HostedSolution;
  readonly session: Session;
  readonly user: HostUser;
  readonly service: ServiceRoot;
  readonly webApi: HostWebApi;
  readonly currencies: Currencies;
  /** What the user's roles allow, asked once. */
  readonly privileges: Privileges;
  mayCreate(table: string): Promise<boolean>;
}

/** A table by logical name. Throws for one that no imported solution brings: a bug, or a typed address. */
export const tableOf = (app: Pick<App, "solution">, name: string): TableDefinition => {
  const table = app.solution.tables[name];
  if (!table) throw new Error(`No imported solution has a table named ${name}.`);
  return table;
};
