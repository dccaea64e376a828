import { openShop, order, type Shop } from "./shop.ts";

const root = "/api/data/v9.2/";

interface Part {
  readonly request: string;
  readonly body?: unknown;
  readonly contentId?: string;
  readonly headers?: string;
}

const part = ({ request, body, contentId, headers }: Part): string =>
  [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    "",
    `${request} HTTP/1.1`,
    "Content-Type: application/json",
    ...(headers === undefined ? [] : [headers]),
    "",
    body === undefined ? "" : JSON.stringify(body),
  ].join("\r\n");

const multipart = (boundary: string, parts: readonly string[]): string =>
  `${parts.map((each) => `--${boundary}\r\n${each}\r\n`).join("")}--${boundary}--\r\n`;

const changeSet = (parts: readonly Part[]): string =>
  `Content-Type: multipart/mixed; boundary=set\r\n\r\n${multipart("set", parts.map(part))}`;

describe("Dataverse's stand-in, batches", () => {
  let shop: Shop;
  const batch = (parts: readonly string[], headers: Readonly<Record<string, string>> = {}) =>
    shop.call("POST", "$batch", multipart("b", parts), { "content-type": "multipart/mixed; boundary=b", ...headers });
  const count = async (): Promise<string> => (await shop.call("GET", "shop_orders/$count")).text;
  const create = (values: unknown, contentId?: string): Part => ({
    request: `POST ${root}shop_orders`,
    body: values,
    ...(contentId === undefined ? {} : { contentId }),
  });
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.sandbox.close());

  it("answers every part in turn, reads among them", async () => {
    const { status, headers, text } = await batch([
      part(create({ shop_name: "A" })),
      part({ request: `GET ${root}shop_orders?$select=shop_name&$filter=shop_name eq 'A'` }),
    ]);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(text.match(/HTTP\/1\.1 \d+ \w+/g)).toEqual(["HTTP/1.1 204 No", "HTTP/1.1 200 OK"]);
    expect(text).toContain('"shop_name":"A"');
  });

  it("points from one part of a change set to another by Content-ID", async () => {
    const { status, text } = await batch([
      changeSet([
        create({ shop_name: "A" }, "1"),
        { request: `POST ${root}contacts`, body: { lastname: "B" }, contentId: "2" },
        { request: "PATCH $1", body: { "shop_ContactId@odata.bind": "$2", shop_note: "costs $1" }, contentId: "3" },
      ]),
    ]);
    expect([status, text.match(/Content-ID: \d/g)]).toEqual([200, ["Content-ID: 1", "Content-ID: 2", "Content-ID: 3"]]);
    const { body } = await shop.call("GET", "shop_orders?$expand=shop_ContactId($select=lastname)");
    expect(body.value).toMatchObject([{ shop_note: "costs $1", shop_ContactId: { lastname: "B" } }]);
  });

  it("rolls a change set back as a whole", async () => {
    const { status, text } = await batch([
      changeSet([create({ shop_reference: "a" }, "1"), create({ shop_reference: "a" }, "2")]),
      part(create({})),
    ]);
    expect([status, text.match(/HTTP\/1\.1 \d+/g)]).toEqual([400, ["HTTP/1.1 412"]]);
    expect(await count()).toBe("0");
  });

  it("keeps what was done before the first failure, and ends there", async () => {
    const { status, text } = await batch([part(create({})), part(create({ shop_no: 1 })), part(create({}))]);
    expect([status, text.match(/HTTP\/1\.1 \d+/g)]).toEqual([400, ["HTTP/1.1 204", "HTTP/1.1 400"]]);
    expect(await count()).toBe("1");
  });

  it("goes on after a failure when that is preferred", async () => {
    const prefer = { prefer: "odata.continue-on-error" };
    const { status, text } = await batch([part(create({ shop_no: 1 })), part(create({}))], prefer);
    expect([status, text.match(/HTTP\/1\.1 \d+/g)]).toEqual([200, ["HTTP/1.1 400", "HTTP/1.1 204"]]);
  });

  it("honours If-Match inside a change set", async () => {
    const { id, etag } = await order(shop.call);
    const change = { request: `PATCH ${root}shop_orders(${id})`, body: { shop_name: "x" }, contentId: "1" };
    expect((await batch([changeSet([{ ...change, headers: `If-Match: ${etag}` }])])).status).toBe(200);
    expect((await batch([changeSet([{ ...change, headers: `If-Match: ${etag}` }])])).text).toContain("0x80060882");
  });

  it.each([
    ["a GET in a change set", [changeSet([{ request: `GET ${root}shop_orders`, contentId: "1" }])]],
    ["a part of a change set without Content-ID", [changeSet([{ request: `POST ${root}shop_orders`, body: {} }])]],
    ["a part that is no request", ["Content-Type: application/http\r\n\r\nnonsense"]],
    ["more than 1,000 parts", Array.from({ length: 1001 }, () => part({ request: `GET ${root}WhoAmI` }))],
  ])("refuses %s", async (_name, parts) => {
    const { status, text } = await batch(parts);
    expect([status, text]).toEqual([400, expect.stringContaining("0x80048d19")]);
  });

  it("counts each part as an operation and the batch as one request", async () => {
    const before = shop.sandbox.stats();
    await batch([part(create({})), part(create({})), changeSet([create({}, "1")])]);
    const after = shop.sandbox.stats();
    expect([after.requests - before.requests, after.operations - before.operations]).toEqual([1, 3]);
    expect(after.byTable["shop_order"]).toBe(3);
  });
});
