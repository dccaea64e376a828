import { createDefinitions } from "../../../../server/adapters/dataverse/definitions.ts";
import type { Call } from "../../../../server/adapters/dataverse/send.ts";
import { err, ok } from "../../../../core/result.ts";

const cast = "Attributes/Microsoft.Dynamics.CRM.";

const answers: Readonly<Record<string, unknown>> = {
  "EntityDefinitions(LogicalName='shop_order')": {
    EntitySetName: "shop_orders",
    Privileges: [{ Name: "prvReadshop_order", PrivilegeType: "Read" }],
  },
  "EntityDefinitions(LogicalName='shop_order')/Attributes": {
    value: [
      { LogicalName: "shop_amount", AttributeType: "Money" },
      { LogicalName: "ownerid", AttributeType: "Owner" },
    ],
  },
  [`EntityDefinitions(LogicalName='shop_order')/${cast}LookupAttributeMetadata`]: {
    value: [{ LogicalName: "ownerid", Targets: ["systemuser", "team"] }],
  },
  [`EntityDefinitions(LogicalName='shop_order')/${cast}MoneyAttributeMetadata`]: {
    value: [{ LogicalName: "shop_amount", Precision: 4, PrecisionSource: 2 }],
  },
  [`EntityDefinitions(LogicalName='shop_order')/${cast}DecimalAttributeMetadata`]: { value: [] },
  [`EntityDefinitions(LogicalName='shop_order')/${cast}DoubleAttributeMetadata`]: { value: [] },
  "EntityDefinitions(LogicalName='shop_order')/Keys": {
    value: [{ KeyAttributes: ["shop_number"], EntityKeyIndexStatus: "Pending" }],
  },
  [`EntityDefinitions(LogicalName='shop_order')/Attributes(LogicalName='own')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata`]:
    { OptionSet: { Options: [{ Value: 1 }, { Value: 2 }] }, GlobalOptionSet: null },
  [`EntityDefinitions(LogicalName='shop_order')/Attributes(LogicalName='shared')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata`]:
    { OptionSet: null, GlobalOptionSet: { Options: [{ Value: 3 }] } },
  "systemusers(user)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges": {
    RolePrivileges: [{ PrivilegeName: "prvReadAccount", Depth: "Deep" }],
  },
};

const create = () => {
  const calls: Call[] = [];
  const definitions = createDefinitions(async (call) => {
    calls.push(call);
    const body = answers[call.path.split("?")[0] ?? ""];
    return body === undefined ? err({ kind: "not-found" }) : ok(Response.json(body));
  });
  return { definitions, calls };
};

describe("definitions of an environment", () => {
  it("puts a table together from its parts, once", async () => {
    const { definitions, calls } = create();
    const table = await definitions.table("shop_order");
    expect(table).toMatchObject({
      ok: true,
      value: {
        name: "shop_order",
        set: "shop_orders",
        keys: [{ columns: ["shop_number"], status: "Pending" }],
        privileges: { Read: "prvReadshop_order" },
      },
    });
    expect(table.ok && [...table.value.columns.values()]).toEqual([
      { name: "shop_amount", type: "Money", targets: [], precision: 4, precisionSource: 2 },
      {
        name: "ownerid",
        type: "Owner",
        targets: ["systemuser", "team"],
        precision: undefined,
        precisionSource: undefined,
      },
    ]);
    const { length } = calls;
    await definitions.table("shop_order");
    expect(calls).toHaveLength(length);
    expect([...new Set(calls.map(({ method }) => method))]).toEqual(["GET"]);
  });

  it("says that there is no such table", async () => {
    expect(await create().definitions.table("shop_none")).toEqual({ ok: false, error: { kind: "not-found" } });
  });

  it.each([
    ["a choice of its own", "own", [1, 2]],
    ["a global choice", "shared", [3]],
  ])("reads the values of a column with %s", async (_kind, column, values) => {
    expect(await create().definitions.options("shop_order", column)).toEqual({ ok: true, value: values });
  });

  it("reads what a user may do", async () => {
    expect(await create().definitions.privilegesOf("user")).toEqual({
      ok: true,
      value: [{ name: "prvReadAccount", depth: "Deep" }],
    });
  });
});
