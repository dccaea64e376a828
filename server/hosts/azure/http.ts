import type { HttpFunctionOptions, HttpRequest as FunctionsRequest } from "@azure/functions";
import { err, ok, type Result } from "../../../core/result.ts";
import type { BodyFault, HttpRequest } from "../../http/request.ts";
import type { Answering, Routes } from "../../http/routes.ts";

/** The platform has taken the body in whole before we hear of it. */
const readBody = async (request: FunctionsRequest, limitBytes: number): Promise<Result<Uint8Array, BodyFault>> => {
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) return err("too-large");
  try {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > limitBytes ? err("too-large") : ok(bytes);
  } catch {
    return err("broken");
  }
};

const requestOf = (request: FunctionsRequest): HttpRequest => ({
  method: request.method,
  path: new URL(request.url).pathname,
  query: (name) => request.query.get(name),
  header: (name) => request.headers.get(name) ?? undefined,
  body: (limitBytes) => readBody(request, limitBytes),
});

export interface HttpFunction {
  readonly name: string;
  readonly options: HttpFunctionOptions;
}

/** `/webhooks/portal/*` → `webhooks/portal/{last}`. */
const patternOf = (path: string): string => path.slice(1).replace("*", "{last}");

const nameOf = (path: string): string => path.slice(1).replaceAll("/", "-").replace("*", "one");

/** A function for each path. Keys and signatures are checked by the routes themselves, and so is the method: 405 is theirs to say. */
export const httpFunctions = (routes: Routes, answer: Answering): readonly HttpFunction[] => {
  const paths = [...new Set(Object.keys(routes).map((route) => route.split(" ")[1] ?? ""))];
  return paths.map((path) => ({
    name: nameOf(path),
    options: {
      methods: ["GET", "POST"],
      authLevel: "anonymous",
      route: patternOf(path),
      handler: async (request) => {
        const { status, contentType, text } = await answer(requestOf(request));
        return { status, headers: { "content-type": contentType }, body: text };
      },
    },
  }));
};
