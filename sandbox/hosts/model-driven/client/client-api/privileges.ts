import type { ServiceRoot } from "../../../code-component/web-api.ts";

interface RolePrivilege {
  readonly PrivilegeId: string;
  readonly PrivilegeName: string;
  readonly BusinessUnitId: string;
  readonly Depth: string;
}

/** Depths of the client API: 1 own rows, 2 business unit, 4 with those below, 8 everywhere. */
const depths: Readonly<Record<string, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };

/** What the user's roles allow, asked of Dataverse. */
const readPrivileges = async (service: ServiceRoot, userId: string) => {
  const path = `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;
  const answer = await service.send({ method: "GET", path });
  if (!answer.ok) throw new Error("The user's privileges could not be read.");
  const { RolePrivileges } = (await answer.json()) as { readonly RolePrivileges: readonly RolePrivilege[] };
  return Object.fromEntries(
    RolePrivileges.map((one) => [
      one.PrivilegeId,
      {
        id: one.PrivilegeId,
        businessUnitId: one.BusinessUnitId,
        privilegeName: one.PrivilegeName,
        depth: depths[one.Depth] ?? 0,
      },
    ]),
  );
};

export type Privileges = () => ReturnType<typeof readPrivileges>;

/** `userSettings.getSecurityRolePrivilegesInfo`, asked once a page. */
export const privilegesOf = (service: ServiceRoot, userId: string): Privileges => {
  let known: ReturnType<Privileges> | undefined;
  return () => (known ??= readPrivileges(service, userId));
};

/** Whether rows of a table may be created; by the schema name's privilege, whatever its case. */
export const mayCreateBy =
  (privileges: Privileges) =>
  async (table: string): Promise<boolean> =>
    Object.values(await privileges()).some(({ privilegeName }) => privilegeName.toLowerCase() === `prvcreate${table}`);
