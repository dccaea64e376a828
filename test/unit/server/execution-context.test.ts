import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { choices } from "../../../core/generated/tables.ts";
import { readExecutionContext } from "../../../server/use-cases/receive/execution-context.ts";
import { itemOfMessage } from "../../../server/use-cases/receive/item-of-message.ts";

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

const now = 1_000;

/** What is stored of a message, or why nothing is. */
const itemOf = (body: unknown) => {
  const read = readExecutionContext(body);
  return read.ok ? itemOfMessage(read.value, now) : read;
};

const attributes = (values: Readonly<Record<string, unknown>>) => [
  { key: "Target", value: { Attributes: Object.entries(values).map(([key, value]) => ({ key, value })) } },
];
const option = (value: number) => ({ __type: "OptionSetValue:x", Value: value });
const payment = "8e6b1b0a-0000-4000-8000-000000000009";
const lookup = { __type: "EntityReference:x", Id: payment.toUpperCase(), LogicalName: "cfl_payment" };

describe("a message about an attempt", () => {
  it("says which attempt, whose organisation and which source row, GUIDs in one spelling", () => {
    const read = readExecutionContext(context());
    expect(read).toMatchObject({ ok: true, value: { organizationId: "4ef5b371-e89e-e711-8122-000d3aa2331c" } });
    expect(itemOf(context())).toMatchObject({
      ok: true,
      value: { id: `attempt:${attempt.toLowerCase()}`, kind: "attempt", lane: `sample_order:${order}` },
    });
  });

  it("is understood without its parameters, which an oversized one loses", () => {
    const lane = `cfl_paymentattempt:${attempt.toLowerCase()}`;
    expect(itemOf(context({ InputParameters: null }))).toMatchObject({ ok: true, value: { lane } });
  });

  it("tells two touches apart although a synchronous step has no operation id of its own", () => {
    const [one, other] = ["first", "second"].map((request) => itemOf(touch(request)));
    expect(one?.ok && other?.ok && one.value?.id !== other.value?.id).toBe(true);
  });
});

describe("a message about a command of staff", () => {
  const refund = (values: Readonly<Record<string, unknown>>, differences = {}) =>
    context({ PrimaryEntityName: "cfl_refund", InputParameters: attributes(values), ...differences });

  it("becomes an item in the lane of its payment", () => {
    const requested = { cfl_paymentid: lookup, cfl_state: option(choices.refundState.requested) };
    const row = attempt.toLowerCase();
    expect(itemOf(refund(requested))).toMatchObject({
      ok: true,
      value: { id: `refund:${row}`, kind: "refund", lane: `payment:${payment}`, body: JSON.stringify({ row }) },
    });
    expect(itemOf(refund(requested, { PrimaryEntityName: "cfl_paymentaction" }))).toMatchObject({
      value: { id: `action:${row}`, kind: "action", lane: `payment:${payment}` },
    });
  });

  it("is passed over when the server itself wrote down what the gateway told", () => {
    expect(itemOf(refund({ cfl_state: option(choices.refundState.succeeded) }))).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it("is refused when it is no creation", () => {
    expect(itemOf(refund({}, { MessageName: "Update" })).ok).toBe(false);
  });
});

describe("a message about a gateway event", () => {
  const changed = (state: number) =>
    context({
      ...{ PrimaryEntityName: "cfl_gatewayevent", MessageName: "Update" },
      InputParameters: attributes({ cfl_state: option(state) }),
    });

  it("is a wish for a replay when an administrator set it so, and else nothing", () => {
    expect(itemOf(changed(choices.eventState.replay))).toMatchObject({
      ok: true,
      value: { kind: "replay", body: JSON.stringify({ row: attempt.toLowerCase() }) },
    });
    expect(itemOf(changed(choices.eventState.applied))).toEqual({ ok: true, value: undefined });
  });
});

describe("a message", () => {
  it.each([
    ["nothing", null],
    ["a text", "hello"],
    ["another table", context({ PrimaryEntityName: "contact" })],
    ["another message", context({ MessageName: "Delete" })],
    ["no row id", context({ PrimaryEntityId: undefined })],
    ["no organisation", context({ OrganizationId: "mine" })],
  ])("is refused when it is %s", (_what, body) => {
    expect(itemOf(body).ok).toBe(false);
  });
});

const documented = join(__dirname, "..", "..", "..", "..", "shared", "reference", "remote-execution-context.json");
const conformance = existsSync(documented) ? it : it.skip;

conformance(
  "reads the message that Microsoft documents, and refuses it for its table alone (skipped without ../shared)",
  () => {
    const { body } = JSON.parse(readFileSync(documented, "utf8")) as { body: Readonly<Record<string, unknown>> };
    expect(itemOf(body)).toEqual({ ok: false, error: "a step of another table: contact" });
    const ours = itemOf({ ...body, PrimaryEntityName: "cfl_paymentattempt" });
    expect(ours).toMatchObject({ ok: true, value: { kind: "touch" } });
  },
);
