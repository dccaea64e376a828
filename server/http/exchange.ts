import type { IncomingMessage, ServerResponse } from "node:http";
import { err, ok, type Result } from "../../core/result.ts";

/** One request and its answer, as the routes see them. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Answers with JSON. */
export const answer = ({ response }: Pick<Exchange, "response">, status: number, body: unknown): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
};

/** The raw bytes, or an error once they are more than the limit: the rest is not read. */
export const readBody = (
  request: IncomingMessage,
  limitBytes: number,
): Promise<Result<Buffer, "too-large" | "broken">> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else resolve(err("too-large"));
    });
    request.on("end", () => resolve(size > limitBytes ? err("too-large") : ok(Buffer.concat(chunks, size))));
    request.on("error", () => resolve(err("broken")));
  });

/** A JSON body; the error is a status code. */
export const readJson = async (request: IncomingMessage, limitBytes: number): Promise<Result<unknown, 400 | 413>> => {
  const body = await readBody(request, limitBytes);
  if (!body.ok) return err(body.error === "too-large" ? 413 : 400);
  try {
    return ok(JSON.parse(body.value.toString("utf8")) as unknown);
  } catch {
    return err(400);
  }
};
