import { err, ok, type Result } from "../../../../core/result.ts";
import { tables } from "../../../../core/generated/tables.ts";
import type { DataverseFault } from "../../../ports/dataverse.ts";
import type { HeldPrivilege } from "../../../ports/definitions.ts";
import { serverRole as role } from "../../setup/names.ts";
import { askAgain, type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, listed, listedShortly, of } from "../finding.ts";
import { excessivePrivileges, neededPrivileges } from "../needed-privileges.ts";
import { type ProfileRow, readProfiles } from "../profile-rows.ts";

const assign = `Give the application user the role "${role}": Power Platform admin centre, the environment, Settings, Users and permissions, Application users.`;

/** Users who hold the role themselves. A role has a copy for each business unit, all of one name. */
const holders = async ({ dataverse }: DoctorPorts): Promise<Result<readonly string[], DataverseFault>> => {
  const roles = await dataverse.list("roles", { select: ["roleid"], filter: `name eq '${role}'` });
  if (!roles.ok) return roles;
  const ids = roles.value.map(({ row }) => String(row["roleid"]));
  if (ids.length === 0) return err({ kind: "not-found" });
  const held = await dataverse.list("systemuserrolescollection", {
    select: ["systemuserid", "roleid"],
    filter: ids.map((id) => `roleid eq ${id}`).join(" or "),
  });
  return held.ok ? ok([...new Set(held.value.map(({ row }) => String(row["systemuserid"])))]) : held;
};

interface ServerUser {
  /** For sentences. */
  readonly called: string;
  readonly depths: ReadonlyMap<string, string>;
}

/** Names of privileges are spelled in more ways than one; of several depths the widest counts. */
const depthsOf = (held: readonly HeldPrivilege[]): ReadonlyMap<string, string> =>
  new Map(
    held
      .toSorted((one, other) => Number(one.depth === "Global") - Number(other.depth === "Global"))
      .map(({ name, depth }) => [name.toLowerCase(), depth]),
  );

const missingIn = ({ depths }: ServerUser, names: readonly string[]): readonly string[] =>
  names.filter((name) => !depths.has(name.toLowerCase()));

const privilegeFinding = (user: ServerUser): Finding => {
  const check = of("roles.privileges");
  const missing = missingIn(user, neededPrivileges);
  if (missing.length === neededPrivileges.length)
    return check.wrong(`${user.called} has none of the ${missing.length} privileges that the server needs.`, assign);
  if (missing.length > 0) return check.wrong(`${user.called} lacks ${listedShortly(missing)}.`, assign);
  const narrow = neededPrivileges.filter((name) => user.depths.get(name.toLowerCase()) !== "Global");
  return narrow.length > 0
    ? check.warning(
        `${user.called} has ${listedShortly(narrow)} not for the whole organisation, or by a team alone.`,
        assign,
      )
    : check.ok(`${user.called} has all ${neededPrivileges.length} privileges that the server needs.`);
};

const excessFinding = (user: ServerUser): Finding => {
  const check = of("roles.excess");
  const excess = excessivePrivileges.filter((name) => user.depths.has(name.toLowerCase()));
  return excess.length === 0
    ? check.ok(`${user.called} has no privilege of an administrator.`)
    : check.warning(
        `${user.called} may do more than a server should: ${listed(excess)}.`,
        `Take other roles (System Administrator, System Customizer) from it, so that "${role}" and roles for the tables that are paid for remain.`,
      );
};

/** What the server does with a profile's table, by the kinds of privilege that metadata names. */
const verbsFor = async (profile: ProfileRow, { definitions }: DoctorPorts): Promise<readonly string[]> => {
  if (!profile.regardingColumn) return ["Read"];
  const payment = await definitions.table(tables.payment.name);
  const onPayment = payment.ok && payment.value.columns.has(profile.regardingColumn);
  return onPayment ? ["Read", "AppendTo"] : ["Read", "Write", "Append"];
};

/** A table on which the server needs more than its own role gives. */
interface Need {
  readonly table: string;
  /** Kinds of privilege, as metadata names them. */
  readonly verbs: readonly string[];
  /** Whose wish it is, for sentences. */
  readonly by: string;
}

const needsOf = async (wish: DoctorWish, ports: DoctorPorts): Promise<readonly Need[]> => {
  const profiles = await readProfiles(ports);
  const { native } = wish;
  const sources = (profiles.ok ? profiles.value : []).map(async (profile) => ({
    table: profile.sourceTable,
    verbs: await verbsFor(profile, ports),
    by: `the profile ${profile.called}`,
  }));
  const own = { table: native.name, verbs: ["Read", "Write", "Append"], by: "correcting Microsoft's own payments" };
  return [...(await Promise.all(sources)), ...(native.isUsed ? [own] : [])];
};

const needFinding = async (user: ServerUser, need: Need, ports: DoctorPorts): Promise<Finding> => {
  const check = of("roles.source-tables");
  const table = await ports.definitions.table(need.table);
  if (!table.ok) return check.skipped(`The table "${need.table}", needed for ${need.by}, cannot be read.`);
  const missing = missingIn(
    user,
    need.verbs.flatMap((verb) => table.value.privileges[verb] ?? []),
  );
  return missing.length === 0
    ? check.ok(`${user.called} may do with ${need.table} what ${need.by} needs.`)
    : check.wrong(
        `${user.called} lacks ${listed(missing)}, needed for ${need.by}.`,
        `Create a security role with these, for the whole organisation, and give it to the application user beside "${role}".`,
      );
};

const examineUser = async (id: string, needs: readonly Need[], ports: DoctorPorts): Promise<readonly Finding[]> => {
  const row = await ports.dataverse.retrieve({ set: "systemusers", id }, { select: ["fullname"] });
  const called = `The user "${(row.ok && row.value.row["fullname"]) || id}"`;
  const held = await ports.definitions.privilegesOf(id);
  if (!held.ok) {
    return [
      of("roles.privileges").unchecked(
        `The privileges of ${called.toLowerCase()} cannot be read: ${wordsOf(held.error)}.`,
        askAgain,
      ),
    ];
  }
  const user = { called, depths: depthsOf(held.value) };
  const sources = await Promise.all(needs.map((need) => needFinding(user, need, ports)));
  return [privilegeFinding(user), ...sources, excessFinding(user)];
};

const userFinding = (wish: DoctorWish, all: readonly string[], me: string): Finding => {
  const check = of("roles.user");
  if (all.length === 0) return check.wrong(`No user holds the role "${role}".`, assign);
  if (!wish.dataverse.isServer)
    return check.ok(`${all.length === 1 ? "One user holds" : `${all.length} users hold`} the role "${role}".`);
  return all.includes(me)
    ? check.ok(`The user that the server signs in as holds the role "${role}".`)
    : check.warning(`The user that the server signs in as does not hold the role "${role}" itself.`, assign);
};

/** The server's user: the identity itself when it is the server's, else whoever holds the role. */
export const roles: Subject = {
  checks: ["roles.user", "roles.privileges", "roles.source-tables", "roles.excess"],
  examine: async (wish, ports) => {
    const [me, all] = await Promise.all([ports.dataverse.whoAmI(), holders(ports)]);
    const check = of("roles.user");
    if (!all.ok && all.error.kind === "not-found")
      return [check.wrong(`There is no role "${role}".`, "Import the solution Counterfoil.")];
    if (!all.ok) return [check.unchecked(`Roles cannot be read: ${wordsOf(all.error)}.`, askAgain)];
    if (!me.ok) return [check.unchecked(`Dataverse does not say who is signed in: ${wordsOf(me.error)}.`, askAgain)];
    const needs = await needsOf(wish, ports);
    const users = wish.dataverse.isServer ? [me.value.userId] : all.value;
    const found = await Promise.all(users.map((id) => examineUser(id, needs, ports)));
    return [userFinding(wish, all.value, me.value.userId), ...found.flat()];
  },
};
