import { err, ok, type Result } from "../../../core/result.ts";
import type { Administration } from "../../ports/administration.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";
import type { Item, Outcome } from "./plan.ts";

export interface UserWish {
  /** Client id of the server's app registration or managed identity; undefined when the server signs in some other way. */
  readonly applicationId: string | undefined;
  /** Names of the roles that the server needs. */
  readonly roles: readonly string[];
}

export interface UserPorts {
  readonly dataverse: Dataverse;
  readonly administration: Administration;
}

const rowsOf = async (
  dataverse: Dataverse,
  set: string,
  query: { readonly select: readonly string[]; readonly filter: string },
): Promise<Result<readonly Row[], string>> => {
  const found = await dataverse.list(set, query);
  return found.ok ? ok(found.value.map(({ row }) => row)) : err(`${set} cannot be read. ${sentence(found.error)}`);
};

const userOf = async (applicationId: string, dataverse: Dataverse): Promise<Result<Row | undefined, string>> => {
  const select = ["systemuserid", "isdisabled", "_businessunitid_value"];
  const rows = await rowsOf(dataverse, "systemusers", { select, filter: `applicationid eq ${applicationId}` });
  return rows.ok ? ok(rows.value[0]) : rows;
};

const rootUnit = async (dataverse: Dataverse): Promise<Result<string, string>> => {
  const filter = "_parentbusinessunitid_value eq null";
  const rows = await rowsOf(dataverse, "businessunits", { select: ["businessunitid"], filter });
  if (!rows.ok) return rows;
  const id = rows.value[0]?.["businessunitid"];
  return typeof id === "string" ? ok(id) : err("The environment's root business unit cannot be read.");
};

/** A role has a copy in each business unit, and a user may hold those of their own alone. */
const roleOf = async (
  name: string,
  unit: string,
  dataverse: Dataverse,
): Promise<Result<string | undefined, string>> => {
  const filter = `name eq '${name}' and _businessunitid_value eq ${unit}`;
  const rows = await rowsOf(dataverse, "roles", { select: ["roleid"], filter });
  if (!rows.ok) return rows;
  const id = rows.value[0]?.["roleid"];
  return ok(typeof id === "string" ? id : undefined);
};

const rolesHeld = async (user: string, dataverse: Dataverse): Promise<Result<ReadonlySet<string>, string>> => {
  const filter = `systemuserid eq ${user}`;
  const rows = await rowsOf(dataverse, "systemuserrolescollection", { select: ["roleid"], filter });
  return rows.ok ? ok(new Set(rows.value.map((row) => String(row["roleid"])))) : rows;
};

const ensureUser = async (applicationId: string, dataverse: Dataverse): Promise<Result<Row, string>> => {
  const present = await userOf(applicationId, dataverse);
  if (!present.ok) return present;
  const user = present.value;
  if (user && user["isdisabled"] !== true) return ok(user);
  if (user) {
    const address = { set: "systemusers", id: String(user["systemuserid"]) };
    const enabled = await dataverse.update(address, { isdisabled: false }, { ifMatch: "*" });
    return enabled.ok ? ok(user) : err(sentence(enabled.error));
  }
  const unit = await rootUnit(dataverse);
  if (!unit.ok) return unit;
  const created = await dataverse.create("systemusers", {
    applicationid: applicationId,
    "businessunitid@odata.bind": `/businessunits(${unit.value})`,
  });
  return created.ok ? ok({ ...created.value.row, _businessunitid_value: unit.value }) : err(sentence(created.error));
};

const carryOut = async (wish: UserWish, applicationId: string, ports: UserPorts): Promise<Result<Outcome, string>> => {
  const user = await ensureUser(applicationId, ports.dataverse);
  if (!user.ok) return user;
  const id = String(user.value["systemuserid"]);
  const held = await rolesHeld(id, ports.dataverse);
  if (!held.ok) return held;
  for (const name of wish.roles) {
    const role = await roleOf(name, String(user.value["_businessunitid_value"]), ports.dataverse);
    if (!role.ok) return role;
    if (!role.value) return err(`There is no role "${name}" in the user's business unit. Is the solution imported?`);
    if (held.value.has(role.value)) continue;
    const assigned = await ports.administration.assignRole(id, role.value);
    if (!assigned.ok) return err(`The role "${name}" cannot be assigned. ${sentence(assigned.error)}`);
  }
  return ok({});
};

/** What is wrong with a user who is there. */
const faultsOf = async (
  user: Row,
  wish: UserWish,
  dataverse: Dataverse,
): Promise<Result<readonly string[], string>> => {
  const held = await rolesHeld(String(user["systemuserid"]), dataverse);
  if (!held.ok) return held;
  const faults = user["isdisabled"] === true ? ["is disabled"] : [];
  for (const name of wish.roles) {
    const role = await roleOf(name, String(user["_businessunitid_value"]), dataverse);
    if (!role.ok) return role;
    if (!role.value || !held.value.has(role.value)) faults.push(`has not the role "${name}"`);
  }
  return ok(faults);
};

/** Whom the server signs in as: an application user with the roles that it needs, and no more. */
export const planApplicationUser = async (wish: UserWish, ports: UserPorts): Promise<Result<Item, string>> => {
  const { applicationId } = wish;
  const id = "application-user";
  if (!applicationId) {
    const because = "DATAVERSE_CLIENT_ID is not set, so it is not known whom the server signs in as";
    return ok({ id, what: "Application user of the server", verdict: "skip", because });
  }
  const shared = {
    id,
    what: `Application user ${applicationId}`,
    carryOut: () => carryOut(wish, applicationId, ports),
  };
  const user = await userOf(applicationId, ports.dataverse);
  if (!user.ok) return user;
  const roles = wish.roles.map((name) => `"${name}"`).join(" and ");
  if (!user.value)
    return ok({
      ...shared,
      verdict: "create",
      because: `with ${wish.roles.length > 1 ? "the roles" : "the role"} ${roles}`,
    });
  const faults = await faultsOf(user.value, wish, ports.dataverse);
  if (!faults.ok) return faults;
  if (faults.value.length > 0) return ok({ ...shared, verdict: "mend", because: `it ${faults.value.join("; ")}` });
  return ok({ id, what: shared.what, verdict: "there" });
};
