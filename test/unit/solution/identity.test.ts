import { roleId } from "../../../solution/generator/role-file.ts";
import { viewId } from "../../../solution/generator/view-file.ts";
import { stableId } from "../../../solution/model/identity.ts";

it("keeps the ids of released components", () => {
  expect(viewId("cfl_payment", "Active Payments")).toBe("802a872e-5025-5f19-ade6-9465283130e6");
  expect(roleId({ name: "Counterfoil Payer" })).toBe("4ec5a41c-d501-58e8-b3f2-75e4cd1a923e");
});

it("makes version 5 GUIDs, different for different components", () => {
  expect(stableId("view a")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stableId("view a")).not.toBe(stableId("view b"));
});
