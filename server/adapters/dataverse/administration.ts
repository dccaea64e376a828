import { randomUUID } from "node:crypto";
import { ok, type Result } from "../../../core/result.ts";
import type { Administration } from "../../ports/administration.ts";
import type { DataverseFault, Row } from "../../ports/dataverse.ts";
import type { Send } from "./send.ts";

/** OrganizationType as documented; answers name the member or give its number. */
const organizationTypes: Readonly<Record<number, string>> = {
  0: "Customer",
  1: "Monitoring",
  2: "Support",
  3: "BackEnd",
  4: "Secondary",
  5: "CustomerTest",
  6: "CustomerFreeTest",
  7: "CustomerPreview",
  8: "Placeholder",
  9: "TestDrive",
  10: "MsftInvestigation",
  11: "EmailTrial",
  12: "Default",
  13: "Developer",
  14: "Trial",
  15: "Teams",
  16: "Platform",
};

const typeOf = (value: unknown): string | undefined => {
  if (typeof value === "number") return organizationTypes[value];
  return typeof value === "string" && value !== "" ? (organizationTypes[Number(value)] ?? value) : undefined;
};

const done = (answer: Result<Response, DataverseFault>): Result<undefined, DataverseFault> =>
  answer.ok ? ok(undefined) : answer;

const inQuery = (value: string): string => `'${encodeURIComponent(value.replaceAll("'", "''"))}'`;

const partOf = (row: Row, name: string): Row => {
  const part = row[name];
  return typeof part === "object" && part !== null ? (part as Row) : {};
};

const accessType = "Microsoft.Dynamics.CRM.EndpointAccessType'Default'";

/** Through the Web API. `url` is the environment's address: references to rows are given whole. */
export const createAdministration = (send: Send, url: string): Administration => ({
  organization: async () => {
    const answer = await send({ method: "GET", path: `RetrieveCurrentOrganization(AccessType=${accessType})` });
    if (!answer.ok) return answer;
    const detail = partOf((await answer.value.json()) as Row, "Detail");
    const name = String(detail["FriendlyName"] ?? detail["UrlName"] ?? "");
    return ok({
      id: String(detail["OrganizationId"] ?? "").toLowerCase(),
      name,
      type: typeOf(detail["OrganizationType"]),
    });
  },
  assignRole: async (userId, roleId) =>
    done(
      await send({
        method: "POST",
        path: `systemusers(${userId})/systemuserroles_association/$ref`,
        body: { "@odata.id": `${url}/api/data/v9.2/roles(${roleId})` },
      }),
    ),
  importSolution: async (zip) =>
    done(
      await send({
        method: "POST",
        path: "ImportSolution",
        body: {
          CustomizationFile: Buffer.from(zip).toString("base64"),
          ImportJobId: randomUUID(),
          OverwriteUnmanagedCustomizations: false,
          PublishWorkflows: true,
        },
      }),
    ),
  appSetting: async (name, app) => {
    const parameters = `@name=${inQuery(name)}&@app=${inQuery(app)}`;
    const path = `RetrieveSetting(SettingName=@name,AppUniqueName=@app)?${parameters}`;
    const answer = await send({ method: "GET", path });
    if (!answer.ok) return answer;
    const value = partOf((await answer.value.json()) as Row, "SettingDetail")["Value"];
    return ok(typeof value === "string" ? value : undefined);
  },
  saveAppSetting: async (name, app, value) =>
    done(
      await send({
        method: "POST",
        path: "SaveSettingValue",
        body: { SettingName: name, AppUniqueName: app, Value: value },
      }),
    ),
});
