import type { Write } from "../../ports/dataverse.ts";
import { pathOf } from "./address.ts";

const conditionOf = (write: Write): readonly string[] => {
  switch (write.kind) {
    case "update":
      return [`If-Match: ${write.ifMatch}`];
    case "create-at":
      return ["If-None-Match: *"];
    case "upsert":
    case "delete":
      return [];
  }
};

const requestOf = (write: Write): readonly string[] => {
  const path = `/api/data/v9.2/${pathOf(write.address)} HTTP/1.1`;
  if (write.kind === "delete") return [`DELETE ${path}`, "", ""];
  return [
    `PATCH ${path}`,
    "Content-Type: application/json; charset=utf-8",
    "Prefer: return=representation",
    ...conditionOf(write),
    "",
    JSON.stringify(write.values),
  ];
};

const partOf = (write: Write, contentId: number): string =>
  [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    `Content-ID: ${contentId}`,
    "",
    ...requestOf(write),
  ].join("\r\n");

/** The body of a `$batch` with one change set; Dataverse wants a Content-ID on every part. */
export const changeSetBody = (writes: readonly Write[], boundary: string): string => {
  const inner = `changeset_${boundary}`;
  const parts = writes.map((write, index) => `--${inner}\r\n${partOf(write, index + 1)}\r\n`).join("");
  const head = `--${boundary}\r\nContent-Type: multipart/mixed; boundary=${inner}\r\n\r\n`;
  return `${head}${parts}--${inner}--\r\n--${boundary}--\r\n`;
};

export interface BatchPart {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const partIn = (text: string): BatchPart | undefined => {
  const start = /HTTP\/1\.\d (\d{3})[^\r\n]*\r?\n/.exec(text);
  if (!start) return undefined;
  const rest = text.slice(start.index + start[0].length);
  const [head = "", ...body] = rest.split(/\r?\n\r?\n/);
  const headers = new Headers();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { status: Number(start[1]), headers, body: body.join("\r\n\r\n").replace(/\r?\n--[\s\S]*$/, "") };
};

/** The answers inside a multipart answer, in their order. A change set that failed has one. */
export const partsOf = (text: string): readonly BatchPart[] =>
  text.split(/(?=HTTP\/1\.\d \d{3})/).flatMap((piece) => partIn(piece) ?? []);

/** What a batch came to: the first answer that is an error, as if it had been the whole call's; else the batch's own. */
export const outcomeOfBatch = async (response: Response): Promise<Response> => {
  if (!response.headers.get("content-type")?.startsWith("multipart/")) return response;
  const text = await response.text();
  const failed = partsOf(text).find(({ status }) => status >= 400);
  if (failed) return new Response(failed.body, { status: failed.status, headers: failed.headers });
  return new Response(text, { status: 200, headers: response.headers });
};
