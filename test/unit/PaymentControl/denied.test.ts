/** @jest-environment node */
import type { AttemptRequest } from "../../../core/attempt.ts";
import { relayCarrier } from "../../../PaymentControl/dataverse/relay-carrier.ts";
import { rowCarrier } from "../../../PaymentControl/dataverse/row-carrier.ts";
import { createFakeWebApi } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";

const attempt = "33333333-3333-4333-8333-333333333333";
const source = { table: "sample_order", record: aRecord };

const request: AttemptRequest = {
  ...{ attempt, profile: "1", recordTable: "sample_order", recordId: aRecord, amount: 20, currency: "EUR" },
  ...{ confirmationToken: "ctoken_1", replyKey: "key" },
};

const page = (init: ResponseInit, isRedirected = false): Response => {
  const response = new Response("<html>Sign in</html>", { headers: { "content-type": "text/html" }, ...init });
  return Object.defineProperty(response, "redirected", { value: isRedirected });
};

const onSite = (answer: () => Response) =>
  relayCarrier({
    fetch: () => Promise.resolve(answer()),
    token: () => Promise.resolve("csrf"),
    memory: { remember: () => undefined, recall: () => undefined },
  });

describe("a site that no longer knows its visitor", () => {
  it.each([
    ["answers 401", () => page({ status: 401 })],
    ["answers 403", () => page({ status: 403 })],
    ["leads to its sign-in page", () => page({ status: 200 }, true)],
  ])("is understood when it %s", async (_how, answer) => {
    expect(await onSite(answer).describe(source)).toEqual({ ok: false, error: { kind: "denied" } });
    expect(await onSite(answer).handOver(request)).toEqual({ kind: "denied" });
  });

  it("says nothing of an attempt that was handed over before: it is still being looked for", async () => {
    expect(await onSite(() => page({ status: 401 })).look(attempt)).toEqual({ kind: "unreachable" });
  });

  it("is not confused with one that moved and answers from there", async () => {
    const data = JSON.stringify({ attempt, state: "working" });
    const moved = () =>
      Object.defineProperty(Response.json({ Success: true, Data: data }), "redirected", { value: true });
    expect(await onSite(moved).handOver(request)).toMatchObject({ kind: "taken" });
  });
});

describe("Dataverse, where the user lacks a privilege", () => {
  const without = (errorCode: number) => {
    const api = createFakeWebApi();
    api.fault = { errorCode, message: "Principal user is missing a privilege." };
    return rowCarrier({ api, user: undefined, now: () => new Date(0) });
  };

  it.each([2147746336, -2147220960, 2147779334, -2147187962])("is understood by its number, %d", async (errorCode) => {
    expect(await without(errorCode).describe(source)).toEqual({ ok: false, error: { kind: "denied" } });
    expect(await without(errorCode).handOver(request)).toEqual({ kind: "denied" });
  });
});
