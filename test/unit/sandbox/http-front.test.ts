import { createServer } from "node:http";
import { type Front, openFront } from "../../../sandbox/http-front.ts";

let front: Front | undefined;
afterEach(async () => {
  await front?.close();
  front = undefined;
});

const open = async (fetch: (request: Request) => Promise<Response>): Promise<string> => {
  const opened = await openFront(0, () => ({ kind: "web", fetch }));
  if (!opened.ok) throw new Error(opened.error);
  front = opened.value;
  return `http://127.0.0.1:${opened.value.port}`;
};

describe("the sandbox's front", () => {
  it("passes method, path, headers and body to a stand-in and its answer back", async () => {
    const origin = await open(async (request) => {
      const text = `${request.method} ${new URL(request.url).pathname} ${request.headers.get("x-word")} ${await request.text()}`;
      return new Response(text, { status: 201 });
    });
    const answer = await fetch(`${origin}/v1/things`, { method: "POST", headers: { "x-word": "hello" }, body: "a=1" });
    expect([answer.status, await answer.text()]).toEqual([201, "POST /v1/things hello a=1"]);
  });

  it("lets an answer get lost on its way when a stand-in wants that", async () => {
    const origin = await open(() =>
      Promise.resolve(new Response("never seen", { headers: { "x-sandbox-drop": "1" } })),
    );
    await expect(fetch(origin)).rejects.toThrow("fetch failed");
  });

  it("says so when the port is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const opened = await openFront(port, () => ({ kind: "web", fetch: () => Promise.resolve(new Response()) }));
    other.close();
    expect(opened).toEqual({ ok: false, error: expect.stringContaining(`Port ${port} is taken`) });
  });
});
