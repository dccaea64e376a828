import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createWeb } from "../../../../server/adapters/web/web.ts";
import { selfSigned } from "../../../fixtures/self-signed.ts";

const validUntilMs = Date.UTC(2049, 4, 6, 7, 8, 9);
const servers: Server[] = [];

const listen = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};

afterEach(async () => {
  jest.restoreAllMocks();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

const get = (url: string) => createWeb(Date.now).ask({ method: "GET", url });

describe("the web, as doctor sees it", () => {
  it("takes a redirect for an answer, with its headers and the middle of the time between", async () => {
    const port = await listen(
      createServer((request, response) => {
        response.writeHead(302, { location: "https://pay.example.com/", connection: "close" });
        response.end(`${request.method} ${request.headers["x-one"]}`);
      }),
    );
    const times = [1000, 3000];
    const web = createWeb(() => times.shift() ?? 0);
    const answer = await web.ask({ method: "GET", url: `http://127.0.0.1:${port}/`, headers: { "x-one": "1" } });
    expect(answer).toMatchObject({ ok: true, value: { status: 302, text: "GET 1", askedAtMs: 2000 } });
    expect(answer.ok && answer.value.header("location")).toBe("https://pay.example.com/");
    expect(answer.ok && answer.value.header("x-two")).toBeUndefined();
  });

  it("posts what it is told to", async () => {
    const port = await listen(
      createServer((request, response) => {
        response.setHeader("connection", "close");
        request.pipe(response);
      }),
    );
    const answer = await createWeb(Date.now).ask({ method: "POST", url: `http://127.0.0.1:${port}/`, body: "{}" });
    expect(answer).toMatchObject({ ok: true, value: { status: 200, text: "{}" } });
  });

  it("says that nobody answers", async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    servers.splice(0);
    expect(await get(`http://127.0.0.1:${port}/`)).toEqual({
      ok: false,
      error: { kind: "unreachable", detail: "ECONNREFUSED" },
    });
    expect(await createWeb(Date.now).certificate(`https://127.0.0.1:${port}`)).toMatchObject({
      ok: false,
      error: { kind: "unreachable" },
    });
  });

  it("says that nobody knows the name", async () => {
    const cause = Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" });
    jest.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("fetch failed", { cause }));
    expect(await get("https://pay.example.com/")).toEqual({ ok: false, error: { kind: "no-such-host" } });
  });

  it("does not trust a certificate that its owner made, and yet sees until when it is good and whose it is", async () => {
    const port = await listen(
      createTlsServer(selfSigned("Nobody Ltd", validUntilMs), (_request, response) => response.end()),
    );
    const url = `https://127.0.0.1:${port}`;
    expect(await get(url)).toEqual({
      ok: false,
      error: { kind: "certificate", detail: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    });
    expect(await createWeb(Date.now).certificate(url)).toEqual({
      ok: true,
      value: { validUntilMs, issuer: "Nobody Ltd" },
    });
  });
});
