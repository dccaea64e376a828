import { badQuery, Refusal } from "../refusal.ts";
import type { Principal } from "../security/principal.ts";

/** One operation, alone or a part of a batch. */
export interface Operation {
  readonly method: string;
  /** Behind `/api/data/vX.Y/`, decoded, without the query. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: Headers;
  /** Text of the body; empty when there is none. */
  readonly body: string;
  readonly principal: Principal;
  /** `https://host/api/data/v9.2` */
  readonly root: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON or text. */
  readonly body: unknown;
}

const json = "application/json; odata.metadata=minimal";

export const answer = (status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { ...(body === undefined ? {} : { "Content-Type": json }), "OData-Version": "4.0", ...headers },
  body,
});

/** What went wrong, as Dataverse writes it. Anything that is no refusal is a bug of the stand-in. */
export const answerOfError = (error: unknown): Answer => {
  if (!(error instanceof Refusal)) throw error;
  return answer(error.status, { error: { code: error.code, message: error.message } }, error.headers);
};

export const textOf = ({ body }: Answer): string => {
  if (body === undefined) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
};

export const toResponse = (done: Answer): Response =>
  new Response(done.body === undefined ? null : textOf(done), { status: done.status, headers: done.headers });

const preferOf = (operation: Operation): string => operation.headers.get("prefer") ?? "";

export const prefers = (operation: Operation, preference: string): boolean =>
  preferOf(operation).toLowerCase().includes(preference);

export const pageSizeOf = (operation: Operation): number | undefined => {
  const wanted = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(preferOf(operation))?.[1];
  return wanted === undefined ? undefined : Math.min(Number(wanted), 5000);
};

/** The preferences of a read that were followed. */
export const appliedToRead = (operation: Operation): Readonly<Record<string, string>> => {
  const applied = preferOf(operation).match(/odata\.(maxpagesize\s*=\s*\d+|include-annotations\s*=\s*"[^"]*")/gi) ?? [];
  return applied.length > 0 ? { "Preference-Applied": applied.join(",") } : {};
};

/** The literal text `null` counts as absent. */
export const conditionIn = (operation: Operation, header: "if-match" | "if-none-match"): string | undefined => {
  const value = operation.headers.get(header);
  return value === null || value === "null" || value === "" ? undefined : value;
};

export const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw badQuery(`The path '${path}' is not encoded as a URL.`);
  }
};
