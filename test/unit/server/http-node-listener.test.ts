import { createServer, type Server } from "node:http";
import { json, textOf } from "../../../server/http/request.ts";
import { createListener } from "../../../server/http/node-listener.ts";
import type { Routes } from "../../../server/http/routes.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const routes: Routes = {
  "POST /echo": async (request) => {
    const body = await request.body(1000);
    return body.ok
      ? json(200, { said: textOf(body.value), who: request.header("x-who"), name: request.query("name") })
      : json(413, { error: body.error });
  },
  "GET /things/*": ({ path }) => json(200, { path }),
  "GET /odd": () => ({ status: 201, contentType: "text/plain", text: "größer" }),
  "GET /bug": () => {
    throw new Error("a bug");
  },
};

describe("the listener for node:http", () => {
  const log = rememberingLog();
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer(createListener(routes, log));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  const call = async (method: string, path: string, body?: string) => {
    const response = await fetch(`${origin}${path}`, { method, headers: { "x-who": "me" }, body: body ?? null });
    return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
  };

  it("gives a route the body, the headers and the query of its request", async () => {
    const { status, text } = await call("POST", "/echo?name=a%20b&other=1", "grüße");
    expect([status, JSON.parse(text)]).toEqual([200, { said: "grüße", who: "me", name: "a b" }]);
  });

  it("finds a route by one more segment, whatever the query", async () => {
    expect(await call("GET", "/things/7?visitor=1")).toMatchObject({ status: 200, text: '{"path":"/things/7"}' });
    expect(await call("GET", "/things/7/8")).toMatchObject({ status: 404 });
  });

  it("answers with the status, the type and the whole text of the reply", async () => {
    expect(await call("GET", "/odd")).toEqual({ status: 201, type: "text/plain", text: "größer" });
  });

  it("answers 404 to what it does not know and 405 to a wrong method", async () => {
    expect(await call("GET", "/nothing")).toMatchObject({ status: 404, text: '{"error":"not found"}' });
    expect(await call("GET", "/echo")).toMatchObject({ status: 405, text: '{"error":"method not allowed"}' });
  });

  it("answers 500 to a route's bug, logs it and serves on", async () => {
    expect(await call("GET", "/bug")).toMatchObject({ status: 500, text: '{"error":"internal error"}' });
    expect(log.lines).toContainEqual({
      level: "error",
      event: "request-failed",
      facts: { path: "/bug", error: "Error: a bug" },
    });
    expect(await call("GET", "/odd")).toMatchObject({ status: 201 });
  });

  it("takes in what is too large, so that its sender can read the answer", async () => {
    expect(await call("POST", "/echo", "x".repeat(6 * 1024 * 1024))).toMatchObject({ status: 413 });
    expect(await call("POST", "/echo", "short")).toMatchObject({ status: 200 });
  });
});
