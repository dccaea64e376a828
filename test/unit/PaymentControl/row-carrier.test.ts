/** @jest-environment node */
import type { AttemptRequest } from "../../../core/attempt.ts";
import { createFakeWebApi } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";
import { attempt, carrierOf, now } from "./support/row-carrier.ts";

const request: AttemptRequest = {
  attempt,
  profile: "11111111-1111-4111-8111-111111111111",
  recordTable: "sample_order",
  recordId: aRecord,
  amount: 20,
  currency: "EUR",
  confirmationToken: "ctoken_1",
  replyKey: "key",
};

describe("handing over", () => {
  it("creates the attempt's row under the GUID that the control chose", async () => {
    const api = createFakeWebApi();
    expect(await carrierOf(api).handOver(request)).toEqual({ kind: "taken", answer: { attempt, state: "waiting" } });
    expect(api.calls).toHaveLength(1);
    expect(api.calls[0]).toMatchObject({
      table: "cfl_paymentattempt",
      data: {
        cfl_paymentattemptid: attempt,
        "cfl_profileid@odata.bind": `/cfl_paymentprofiles(${request.profile})`,
        cfl_amount: 20,
        cfl_currency: "EUR",
        cfl_confirmationtoken: "ctoken_1",
        cfl_replykey: "key",
      },
    });
  });

  it("says on the row that the card was told on the telephone", async () => {
    const api = createFakeWebApi();
    await carrierOf(api).handOver({ ...request, telephone: true });
    expect(api.calls[0]?.data).toMatchObject({ cfl_telephone: true });
  });

  it.each([
    ["the platform's refusal", { errorCode: -2147220891, message: "Endpoint unavailable" }, true],
    ["a broken connection", new TypeError("Failed to fetch"), false],
    ["a gateway's page without a code", { errorCode: 0, message: "502" }, false],
  ])("tells %s apart", async (_what, fault, rolledBack) => {
    const api = createFakeWebApi();
    api.fault = fault;
    expect(await carrierOf(api).handOver(request)).toEqual({ kind: "failed", rolledBack });
  });
});

describe("looking", () => {
  it("reads one row by its GUID and turns numbers into words", async () => {
    const api = createFakeWebApi({
      cfl_paymentattempt: [
        {
          cfl_paymentattemptid: attempt,
          cfl_state: 413500005,
          cfl_reason: 413500001,
          cfl_reasoncode: "insufficient_funds",
          cfl_reasonmessage: "No money.",
          cfl_gatewayreference: "pi_1",
        },
      ],
    });
    expect(await carrierOf(api).look(attempt)).toEqual({
      kind: "answer",
      answer: {
        attempt,
        state: "declined",
        reason: "insufficient_funds",
        reasonCode: "insufficient_funds",
        message: "No money.",
        reference: "pi_1",
      },
    });
    expect(api.calls.map(({ kind }) => kind)).toEqual(["query"]);
  });

  it("touches first when asked to, with the new key after a reload", async () => {
    const api = createFakeWebApi();
    await carrierOf(api).look(attempt, { touch: true, replyKey: "new" });
    expect(api.calls.map(({ kind }) => kind)).toEqual(["update", "query"]);
    expect(api.calls[0]?.data).toEqual({ cfl_touchedon: now.toISOString(), cfl_replykey: "new" });
  });

  it("touches once more when the first touch met the server's own write", async () => {
    const api = createFakeWebApi();
    const { updateRecord } = api;
    let touches = 0;
    api.updateRecord = (...update) => {
      touches += 1;
      return touches === 1 ? Promise.reject({ errorCode: -2147204784 }) : updateRecord(...update);
    };
    expect(await carrierOf(api).look(attempt, { touch: true })).toEqual({ kind: "absent" });
    expect(touches).toBe(2);
  });

  it("says absent only on an empty answer, and unreachable otherwise", async () => {
    const api = createFakeWebApi();
    expect(await carrierOf(api).look(attempt)).toEqual({ kind: "absent" });
    api.fault = { errorCode: 1 };
    expect(await carrierOf(api).look(attempt)).toEqual({ kind: "unreachable" });
  });
});
