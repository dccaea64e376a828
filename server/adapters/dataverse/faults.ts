import type { DataverseFault } from "../../ports/dataverse.ts";

/** Dataverse's codes that mean something to us; the rest is "refused". */
const taken = new Set(["0x80060892", "0x80040237"]);
const missing = new Set(["0x80040217", "0x80060891"]);
/** The last: a synchronous step could not reach its webhook, our own perhaps, and the write was rolled back. */
const passing = new Set(["0x80044151", "0x80040255", "0x80050201"]);

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterMs?: number;
}

const errorOf = (body: unknown): { code: string; message: string } => {
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  if (typeof error !== "object" || error === null) return { code: "", message: "" };
  const { code, message } = error as { code?: unknown; message?: unknown };
  return { code: String(code ?? "").toLowerCase(), message: String(message ?? "") };
};

/** `Retry-After` in seconds, as Dataverse gives it. */
const retryAfterMs = (headers: Headers): number | undefined => {
  const seconds = Number(headers.get("retry-after"));
  return headers.has("retry-after") && Number.isFinite(seconds) ? seconds * 1000 : undefined;
};

export const refusalOf = async (response: Response): Promise<Refusal> => {
  const text = await response.text().catch(() => "");
  const after = retryAfterMs(response.headers);
  const body = ((): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  })();
  return { status: response.status, ...errorOf(body), ...(after === undefined ? {} : { retryAfterMs: after }) };
};

/** Deadlocks (SQL 1205), throttling and passing outages: repeating is right, whatever the call was. */
export const isPassing = ({ status, code, message }: Refusal): boolean =>
  [429, 502, 503, 504].includes(status) || passing.has(code) || (code === "0x80044150" && message.includes("1205"));

/** `conditional`: the call carried If-None-Match, where a plain 412 says that the row is there. */
export const faultOf = (refusal: Refusal, conditional: "match" | "none-match" | undefined): DataverseFault => {
  const { status, code, message } = refusal;
  if (taken.has(code)) return { kind: "already-exists" };
  if (status === 412) return { kind: conditional === "none-match" ? "already-exists" : "version-differs" };
  if (missing.has(code) || (status === 404 && code === "")) return { kind: "not-found" };
  if (isPassing(refusal)) {
    const after = refusal.retryAfterMs;
    return {
      kind: "unavailable",
      detail: `${status} ${code}`,
      ...(after === undefined ? {} : { retryAfterMs: after }),
    };
  }
  return { kind: "refused", status, code, message };
};
