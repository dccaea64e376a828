import { createAdministration } from "../../../../server/adapters/dataverse/administration.ts";
import type { Call } from "../../../../server/adapters/dataverse/send.ts";
import { markOfKey } from "../../../../server/adapters/secrets/key-mark.ts";
import { ok } from "../../../../core/result.ts";

const asking = (body: unknown) => {
  const calls: Call[] = [];
  const administration = createAdministration(async (call) => {
    calls.push(call);
    return ok(body === undefined ? new Response(null, { status: 204 }) : Response.json(body));
  }, "https://org.crm.dynamics.com");
  return { calls, administration };
};

describe("what an administrator asks of Dataverse", () => {
  it.each([
    [5, "CustomerTest"],
    ["CustomerTest", "CustomerTest"],
    ["13", "Developer"],
    [undefined, undefined],
  ])("the organisation's type, %s", async (told, type) => {
    const Detail = {
      OrganizationId: "AAAAAAAA-0000-4000-8000-000000000001",
      FriendlyName: "Contoso",
      OrganizationType: told,
    };
    const { administration, calls } = asking({ Detail });
    expect(await administration.organization()).toEqual({
      ok: true,
      value: { id: "aaaaaaaa-0000-4000-8000-000000000001", name: "Contoso", type },
    });
    expect(calls[0]?.path).toBe(
      "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')",
    );
  });

  it("a role for a user, by reference", async () => {
    const { administration, calls } = asking(undefined);
    expect(await administration.assignRole("user", "role")).toEqual({ ok: true, value: undefined });
    expect(calls).toEqual([
      {
        ...{ method: "POST", path: "systemusers(user)/systemuserroles_association/$ref" },
        body: { "@odata.id": "https://org.crm.dynamics.com/api/data/v9.2/roles(role)" },
      },
    ]);
  });

  it("a solution's import, its zip as base64", async () => {
    const { administration, calls } = asking(undefined);
    await administration.importSolution(new Uint8Array([1, 2, 3]));
    expect(calls[0]).toMatchObject({
      ...{ method: "POST", path: "ImportSolution" },
      body: { CustomizationFile: "AQID", OverwriteUnmanagedCustomizations: false, PublishWorkflows: true },
    });
  });

  it("a setting of an app, and to save it", async () => {
    const { administration, calls } = asking({ SettingDetail: { Name: "A", Value: "false", DataType: 2 } });
    expect(await administration.appSetting("A", "cfl_App")).toEqual({ ok: true, value: "false" });
    expect(calls[0]?.path).toBe("RetrieveSetting(SettingName=@name,AppUniqueName=@app)?@name='A'&@app='cfl_App'");
    await administration.saveAppSetting("A", "cfl_App", "true");
    expect(calls[1]).toMatchObject({
      path: "SaveSettingValue",
      body: { SettingName: "A", AppUniqueName: "cfl_App", Value: "true" },
    });
  });
});

describe("the mark of a key", () => {
  it("is the same for the same key in the same place, and tells nothing of it", () => {
    const mark = markOfKey("a long random key", "https://a.example");
    expect(markOfKey("a long random key", "https://a.example")).toBe(mark);
    expect(mark).toMatch(/^[0-9a-f]{8}$/);
    expect(markOfKey("another key", "https://a.example")).not.toBe(mark);
    expect(markOfKey("a long random key", "https://b.example")).not.toBe(mark);
  });
});
