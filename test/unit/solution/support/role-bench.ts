import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createSandboxClock } from "../../../../sandbox/clock.ts";
import { createDataverseSandbox, type DataverseSandbox } from "../../../../sandbox/dataverse/index.ts";
import { tokens } from "../../../../sandbox/fixed.ts";
import { counterfoil } from "../../../../solution/model/counterfoil.ts";
import { idOf, type Table } from "../../../../solution/model/table.ts";
import { packFixture } from "./packed.ts";

export type Token = (typeof tokens)[keyof typeof tokens];

let packed: Promise<Uint8Array> | undefined;

const baseSolution = (): Promise<Uint8Array> =>
  (packed ??= packFixture().then((packages) => {
    const base = packages.find(({ fileName }) => /^Counterfoil_[\d.]+\.zip$/.test(fileName));
    if (!base) throw new Error("The base solution was not packed.");
    return base.bytes;
  }));

const roleNumber = (role: string): number => counterfoil.roles.findIndex(({ name }) => name === role);

/** The packed solution with this role under a name that the sandbox gives to its staff, and the others under one that nobody has. */
const forStaffAlone = (zip: Uint8Array, role: string): Uint8Array => {
  const parts = unzipSync(zip);
  const xml = strFromU8(parts["customizations.xml"] ?? new Uint8Array());
  if (!xml.includes(`name="${role}">`)) throw new Error(`The package has no role "${role}".`);
  const renamed = xml.replace(/(<Role id="[^"]+" name=)"([^"]+)"/g, (_all, before: string, name: string) =>
    name === role ? `${before}"Staff"` : `${before}"Nobody ${roleNumber(name)}"`,
  );
  return zipSync({ ...parts, "customizations.xml": strToU8(renamed) });
};

export interface RoleBench {
  readonly sandbox: DataverseSandbox;
  readonly call: (token: Token, request: { method: string; path: string; body?: unknown }) => Promise<Response>;
}

const origin = "http://127.0.0.1:4780";

/** A stand-in with the packed solution; with `role`, the staff token holds that role and nothing else. */
export const openRoleBench = async (role?: string): Promise<RoleBench> => {
  const zip = await baseSolution();
  const solutions = [role === undefined ? zip : forStaffAlone(zip, role)];
  const sandbox = await createDataverseSandbox({ clock: createSandboxClock(), origin, solutions });
  return {
    sandbox,
    call: (token, { method, path, body }) =>
      sandbox.fetch(
        new Request(`${origin}/api/data/v9.2/${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, prefer: "return=representation" },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
};

/** A column that any row may have any words in. */
const plainColumn = (table: Table): string => {
  const keyed = table.keys.flatMap(({ columns }) => columns);
  const found = table.columns.find(
    ({ kind, name }) => (kind === "text" || kind === "memo") && !keyed.includes(name) && name !== table.primaryName,
  );
  if (!found) throw new Error(`${table.name} has no plain column.`);
  return found.name;
};

/** A new row of a table, made by the administrator and given to a user; answers its id. */
const given = async (bench: RoleBench, table: Table, owner: string): Promise<string> => {
  const body = table.owner === "user" ? { "ownerid@odata.bind": `/systemusers(${owner})` } : {};
  const answer = await bench.call(tokens.administrator, { method: "POST", path: table.set, body });
  if (answer.status !== 201) throw new Error(`${table.name}: ${await answer.text()}`);
  const row = (await answer.json()) as Record<string, unknown>;
  return String(row[idOf(table)]);
};

const userOf = async (bench: RoleBench, token: Token): Promise<string> => {
  const answer = await bench.call(token, { method: "GET", path: "WhoAmI" });
  return String(((await answer.json()) as Record<string, unknown>)["UserId"]);
};

const requestOf = (table: Table, deed: string, id: string) => {
  const path = `${table.set}(${id})`;
  if (deed === "read") return { method: "GET", path };
  if (deed === "change") return { method: "PATCH", path, body: { [plainColumn(table)]: "x" } };
  return { method: "DELETE", path };
};

/** Does it, on an own and on a foreign row, and answers in the words of the page how far it went. */
export const reachFound = async (bench: RoleBench, token: Token, what: readonly [table: string, deed: string]) => {
  const [name, deed] = what;
  const table = counterfoil.tables.find((one) => one.name === name);
  if (!table) throw new Error(`The model has no table ${name}.`);
  const self = await userOf(bench, token);
  const other = await userOf(bench, token === tokens.server ? tokens.payer : tokens.server);
  const statusFor = async (owner: string): Promise<number> => {
    const bind = owner === self || table.owner !== "user" ? {} : { "ownerid@odata.bind": `/systemusers(${owner})` };
    const request =
      deed === "create"
        ? { method: "POST", path: table.set, body: bind }
        : requestOf(table, deed, await given(bench, table, owner));
    return (await bench.call(token, request)).status;
  };
  const [own, foreign] = [await statusFor(self), await statusFor(other)];
  const unexpected = [own, foreign].find((status) => status >= 300 && status !== 403);
  if (unexpected) return `status ${unexpected}`;
  if (own >= 300) return foreign < 300 ? "only others'" : "no";
  return foreign < 300 ? "all" : "own";
};
