import { err, ok, type Result } from "../../core/result.ts";

/** Why there is no body. */
export type BodyFault = "too-large" | "broken";

/** A request, whatever server or platform took it. */
export interface HttpRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  query(name: string): string | null;
  /** `name` in small letters. */
  header(name: string): string | undefined;
  /** The raw bytes, or an error once they are more than the limit. To be asked for once. */
  body(limitBytes: number): Promise<Result<Uint8Array, BodyFault>>;
}

/** What is answered. */
export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export type Route = (request: HttpRequest) => Promise<HttpReply> | HttpReply;

/** A reply in JSON. */
export const json = (status: number, body: unknown): HttpReply => ({
  status,
  contentType: "application/json; charset=utf-8",
  text: JSON.stringify(body),
});

/** Text of a body, without copying its bytes first. */
export const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");

/** A JSON body; the error is a status code. */
export const readJson = async (request: HttpRequest, limitBytes: number): Promise<Result<unknown, 400 | 413>> => {
  const body = await request.body(limitBytes);
  if (!body.ok) return err(body.error === "too-large" ? 413 : 400);
  try {
    return ok(JSON.parse(textOf(body.value)) as unknown);
  } catch {
    return err(400);
  }
};
