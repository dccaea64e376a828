import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createDataverse } from "../../../server/adapters/dataverse/dataverse.ts";
import type { Dataverse } from "../../../server/ports/dataverse.ts";

type Script = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let dataverse: Dataverse;
let script: Script[];
let seen: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];
let pauses: number[];
let tokens: string[];

const reply =
  (status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Script =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  };
const refuse = (status: number, code: string, message = "", headers = {}): Script =>
  reply(status, { error: { code, message } }, headers);
const hangUp: Script = (_request, response) => void response.destroy();
const breakOff: Script = (_request, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write("{");
  setImmediate(() => response.destroy());
};
const row = reply(200, { "@odata.etag": 'W/"7"', cfl_paymentid: "1" });

beforeEach(async () => {
  script = [];
  seen = [];
  pauses = [];
  tokens = ["first", "second"];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      (script.shift() ?? row)(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  dataverse = createDataverse({
    now: () => 0,
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    tokens: { token: () => Promise.resolve(tokens[0] ?? ""), forget: () => void tokens.shift() },
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    random: () => 0.5,
  });
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const payment = { set: "cfl_payments", id: "0f0f0f0f-0000-4000-8000-000000000001" };

describe("a write", () => {
  it("creates at an address with If-None-Match and asks for the row back", async () => {
    script = [reply(201, { "@odata.etag": 'W/"1"' })];
    expect(await dataverse.createAt(payment, { a: 1 })).toMatchObject({ ok: true, value: { etag: 'W/"1"' } });
    expect(seen[0]).toMatchObject({
      method: "PATCH",
      url: `/api/data/v9.2/cfl_payments(${payment.id})`,
      headers: { "if-none-match": "*", prefer: "return=representation", "odata-version": "4.0" },
    });
  });

  it.each([
    ["0x80060892", 412, "already-exists"],
    ["0x80040237", 412, "already-exists"],
    ["0x80060882", 412, "version-differs"],
    ["0x80040217", 404, "not-found"],
    ["0x80060891", 404, "not-found"],
    ["0x80048d19", 400, "refused"],
    ["0x8006088a", 404, "refused"],
  ])("reads code %s as what it means", async (code, status, kind) => {
    script = [refuse(status, code)];
    expect(await dataverse.update(payment, {}, { ifMatch: 'W/"1"' })).toMatchObject({ ok: false, error: { kind } });
  });

  it("is not repeated after a lost answer when it was conditional: only the caller can tell by reading", async () => {
    script = [hangUp];
    const answer = await dataverse.update(payment, {}, { ifMatch: 'W/"1"' });
    expect(answer).toMatchObject({ ok: false, error: { kind: "unavailable" } });
    expect(seen).toHaveLength(1);
  });

  it("is not repeated as a plain POST after a gateway on the way gave up", async () => {
    script = [refuse(504, "")];
    expect(await dataverse.create("cfl_payments", {})).toMatchObject({ error: { kind: "unavailable" } });
    expect(seen).toHaveLength(1);
  });
});

describe("repetition", () => {
  it("waits as long as Retry-After asks", async () => {
    script = [refuse(429, "0x80072322", "", { "retry-after": "3" }), row];
    expect((await dataverse.retrieve(payment)).ok).toBe(true);
    expect(pauses).toEqual([3000]);
  });

  it.each([
    ["a deadlock", refuse(500, "0x80044150", "Sql error: 1205 deadlock victim")],
    ["an outage that passes", refuse(503, "")],
    ["code 0x80044151", refuse(500, "0x80044151")],
    ["a connection that hangs up", hangUp],
    ["an answer that breaks off", breakOff],
  ])("helps a read over %s", async (_what, fault) => {
    script = [fault, row];
    expect((await dataverse.retrieve(payment)).ok).toBe(true);
  });

  it("ends after five tries", async () => {
    script = Array.from({ length: 9 }, () => refuse(503, ""));
    expect(await dataverse.retrieve(payment)).toMatchObject({ error: { kind: "unavailable" } });
    expect(seen).toHaveLength(5);
  });

  it("renews the token once after a 401, and takes the second for an answer", async () => {
    script = [refuse(401, ""), row];
    expect((await dataverse.retrieve(payment)).ok).toBe(true);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer first", "Bearer second"]);
    script = [refuse(401, ""), refuse(401, "")];
    expect(await dataverse.retrieve(payment)).toMatchObject({ error: { kind: "refused", status: 401 } });
  });
});

describe("a list", () => {
  it("follows the pages", async () => {
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const next = `http://127.0.0.1:${port}/api/data/v9.2/cfl_payments?$skiptoken=x`;
    script = [reply(200, { value: [{ a: 1 }], "@odata.nextLink": next }), reply(200, { value: [{ a: 2 }] })];
    const listed = await dataverse.list("cfl_payments", { filter: "a eq 'b&c'" });
    expect(listed).toMatchObject({ value: [{ row: { a: 1 } }, { row: { a: 2 } }] });
    expect(seen.map(({ url }) => url)).toEqual([
      "/api/data/v9.2/cfl_payments?$filter=a%20eq%20%27b%26c%27",
      "/api/data/v9.2/cfl_payments?$skiptoken=x",
    ]);
  });

  it("quotes the value of an alternate key", async () => {
    await dataverse.retrieve({ set: "cfl_payments", key: { cfl_gatewayreference: "pi_o'1" } });
    expect(seen[0]?.url).toBe("/api/data/v9.2/cfl_payments(cfl_gatewayreference='pi_o''1')");
  });
});

it("asks for what never changes once", async () => {
  script = [reply(200, { EntitySetName: "sample_orders" })];
  expect(await dataverse.entitySetName("sample_order")).toEqual({ ok: true, value: "sample_orders" });
  expect(await dataverse.entitySetName("sample_order")).toEqual({ ok: true, value: "sample_orders" });
  expect(seen).toHaveLength(1);
});
