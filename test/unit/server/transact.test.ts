import { beforeEach, describe, expect, it } from "@jest/globals";
import { err, ok } from "../../../core/result.ts";
import type { Call } from "../../../server/adapters/dataverse/send.ts";
import { outcomeOfBatch } from "../../../server/adapters/dataverse/change-set.ts";
import { createTransactions } from "../../../server/adapters/dataverse/transact.ts";
import type { DataverseFault, Write } from "../../../server/ports/dataverse.ts";

const payment = { set: "cfl_payments", id: "11111111-1111-4111-8111-111111111111" };
const event = { set: "cfl_gatewayevents", key: { cfl_eventid: "evt_1" } };
const guarded: Write = { kind: "update", address: payment, values: { cfl_amount: 1 }, ifMatch: 'W/"7"' };
const upsert: Write = { kind: "upsert", address: event, values: { cfl_type: "x" } };

/** A Dataverse of one row, which honours conditions inside change sets or does not. */
const oneRow = (honours: boolean) => {
  const calls: Call[] = [];
  const world = { etag: 'W/"7"', calls };
  const answer = (etag: string) =>
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"@odata.etag":${JSON.stringify(etag)}}`;
  const send = async (call: Call) => {
    calls.push(call);
    if (!call.batch) {
      if (call.ifMatch && call.ifMatch !== world.etag) return err<DataverseFault>({ kind: "version-differs" });
      if (call.method === "PATCH") world.etag = 'W/"8"';
      return ok(Response.json({ "@odata.etag": world.etag }));
    }
    const wanted = /If-Match: (.*)\r\n/.exec(call.batch.text)?.[1];
    if (honours && wanted !== undefined && wanted !== world.etag)
      return err<DataverseFault>({ kind: "version-differs" });
    const parts = call.batch.text.match(/Content-ID/g) ?? [];
    const text = parts.map(() => `--x\r\n${answer('W/"9"')}\r\n`).join("") + "--x--";
    return ok(new Response(text, { headers: { "content-type": "multipart/mixed; boundary=x" } }));
  };
  return { world, calls, ...createTransactions(send) };
};

const kinds = (calls: readonly Call[]): readonly string[] =>
  calls.map(({ method, batch }) => (batch ? "batch" : method));

describe("a transaction", () => {
  let row: ReturnType<typeof oneRow>;
  beforeEach(() => {
    row = oneRow(true);
  });

  it("of one write is a call of its own, of none is no call", async () => {
    expect(await row.transact([])).toEqual(ok([]));
    expect(await row.transact([guarded])).toMatchObject({ ok: true, value: [{ etag: 'W/"8"' }] });
    expect(row.calls).toMatchObject([{ method: "PATCH", ifMatch: 'W/"7"', path: `cfl_payments(${payment.id})` }]);
  });

  it("of several is one change set with their conditions, once it is known that these count", async () => {
    expect(await row.examine(guarded)).toEqual(ok(true));
    expect(await row.transact([guarded, upsert])).toMatchObject({
      ok: true,
      value: [{ etag: 'W/"9"' }, { etag: 'W/"9"' }],
    });
    expect(kinds(row.calls)).toEqual(["batch", "batch"]);
    const text = row.calls[1]?.batch?.text ?? "";
    expect(text).toContain('If-Match: W/"7"');
    expect(text).toContain("PATCH /api/data/v9.2/cfl_gatewayevents(cfl_eventid='evt_1') HTTP/1.1");
  });

  it("asks only once whether conditions count", async () => {
    await row.transact([guarded, upsert]);
    await row.transact([guarded, upsert]);
    expect(row.calls).toHaveLength(3);
  });

  it("without a condition needs to know nothing", async () => {
    await row.transact([upsert, { kind: "delete", address: payment }]);
    expect(kinds(row.calls)).toEqual(["batch"]);
    expect(row.calls[0]?.batch?.text).toContain(`DELETE /api/data/v9.2/cfl_payments(${payment.id}) HTTP/1.1`);
  });

  it("goes step by step where conditions do not count: the guarded write first and by itself", async () => {
    row = oneRow(false);
    expect(await row.transact([guarded, upsert])).toMatchObject({
      ok: true,
      value: [{ etag: 'W/"8"' }, { etag: 'W/"9"' }],
    });
    expect(kinds(row.calls)).toEqual(["batch", "PATCH", "batch", "GET"]);
  });

  it("step by step writes nothing else when the guarded write lost its race", async () => {
    row = oneRow(false);
    row.world.etag = 'W/"99"';
    expect(await row.transact([guarded, upsert])).toEqual(err({ kind: "version-differs" }));
    expect(kinds(row.calls)).toEqual(["batch", "PATCH"]);
  });
});

it("a batch whose change set failed is the failure that it holds", async () => {
  const body = '{"error":{"code":"0x80060882","message":"The version differs."}}';
  const text = `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 412 Precondition Failed\r\nContent-Type: application/json\r\n\r\n${body}\r\n--b--\r\n`;
  const failed = await outcomeOfBatch(
    new Response(text, { status: 400, headers: { "content-type": "multipart/mixed; boundary=b" } }),
  );
  expect(failed.status).toBe(412);
  expect(await failed.json()).toMatchObject({ error: { code: "0x80060882" } });
});
