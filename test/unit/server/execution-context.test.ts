import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readExecutionContext } from "../../../server/use-cases/pay/execution-context.ts";

const attempt = "8E6B1B0A-0000-4000-8000-000000000001";
const order = "8e6b1b0a-0000-4000-8000-000000000002";
const organization = "{4EF5B371-E89E-E711-8122-000D3AA2331C}";

const context = (differences: Readonly<Record<string, unknown>> = {}) => ({
  MessageName: "Create",
  PrimaryEntityName: "cfl_paymentattempt",
  PrimaryEntityId: attempt,
  OrganizationId: organization,
  CorrelationId: "b374239d-4233-41a9-8b17-a86cb4f737b5",
  OperationId: "00000000-0000-0000-0000-000000000000",
  InputParameters: [
    {
      key: "Target",
      value: {
        __type: "Entity:http://schemas.microsoft.com/xrm/2011/Contracts",
        Attributes: [
          { key: "cfl_sourcetable", value: "sample_order" },
          { key: "cfl_sourceid", value: order.toUpperCase() },
        ],
      },
    },
  ],
  ...differences,
});

const touch = (correlation: string) =>
  context({ MessageName: "Update", InputParameters: [], CorrelationId: correlation });

describe("a message of Dataverse", () => {
  it("says which attempt, whose organisation and which source row, GUIDs in one spelling", () => {
    expect(readExecutionContext(context())).toMatchObject({
      ok: true,
      value: {
        message: "Create",
        attempt: attempt.toLowerCase(),
        organizationId: "4ef5b371-e89e-e711-8122-000d3aa2331c",
        source: { table: "sample_order", id: order },
      },
    });
  });

  it("is understood without its parameters, which an oversized one loses", () => {
    expect(readExecutionContext(context({ InputParameters: null }))).toMatchObject({
      ok: true,
      value: { attempt: attempt.toLowerCase(), source: undefined },
    });
  });

  it("tells two touches apart although a synchronous step has no operation id of its own", () => {
    const [one, other] = ["first", "second"].map((request) => readExecutionContext(touch(request)));
    expect(one?.ok && other?.ok && one.value.stamp !== other.value.stamp).toBe(true);
  });

  it.each([
    ["nothing", null],
    ["a text", "hello"],
    ["another table", context({ PrimaryEntityName: "contact" })],
    ["another message", context({ MessageName: "Delete" })],
    ["no row id", context({ PrimaryEntityId: undefined })],
    ["no organisation", context({ OrganizationId: "mine" })],
  ])("is refused when it is %s", (_what, body) => {
    expect(readExecutionContext(body).ok).toBe(false);
  });
});

const documented = join(__dirname, "..", "..", "..", "..", "shared", "reference", "remote-execution-context.json");
const conformance = existsSync(documented) ? it : it.skip;

conformance(
  "reads the message that Microsoft documents, and refuses it for its table alone (skipped without ../shared)",
  () => {
    const { body } = JSON.parse(readFileSync(documented, "utf8")) as { body: Readonly<Record<string, unknown>> };
    expect(readExecutionContext(body)).toEqual({ ok: false, error: "a step of another table: contact" });
    const ours = readExecutionContext({ ...body, PrimaryEntityName: "cfl_paymentattempt" });
    expect(ours).toMatchObject({ ok: true, value: { message: "Update", attempt: body["PrimaryEntityId"] } });
  },
);
