import { Refusal } from "../refusal.ts";
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

const json = { "content-type": "application/json; odata.metadata=minimal", "odata-version": "4.0" };

export const answer = (status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: body === undefined ? { "odata-version": "4.0", ...headers } : { ...json, ...headers },
  body,
});

/** What went wrong, as Dataverse writes it. Anything that is no refusal is a bug of the stand-in. */
export const answerOfError = (error: unknown): Answer => {
  if (!(error instanceof Refusal)) throw error;
  return answer(error.status, { error: { code: error.code, message: error.message } }, error.headers);
};

export const toResponse = ({ status, headers, body }: Answer): Response => {
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
};

export const prefers = (operation: Operation, preference: string): boolean =>
  (operation.headers.get("prefer") ?? "").toLowerCase().includes(preference);

export const pageSizeOf = (operation: Operation): number | undefined => {
  const wanted = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(operation.headers.get("prefer") ?? "")?.[1];
  return wanted === undefined ? undefined : Math.min(Number(wanted), 5000);
};

/** The literal text `null` counts as absent. */
export const conditionIn = (operation: Operation, header: "if-match" | "if-none-match"): string | undefined => {
  const value = operation.headers.get(header);
  return value === null || value === "null" || value === "" ? undefined : value;
};
