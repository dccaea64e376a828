import { isIP } from "node:net";
import { connect, type TLSSocket } from "node:tls";
import { err, ok } from "../../../core/result.ts";
import type { Clock } from "../../ports/log.ts";
import type { Web, WebAnswer, WebFault, WebRequest } from "../../ports/web.ts";

const timeoutMs = 10_000;
const longest = 2_000_000;

const certificateCodes = /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

interface Thrown {
  readonly cause?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** The system's own error is the innermost cause of what `fetch` throws. */
const innermost = (error: Thrown): Thrown =>
  typeof error.cause === "object" && error.cause !== null ? innermost(error.cause) : error;

const faultOf = (error: unknown): WebFault => {
  const { code, message } = innermost((error ?? {}) as Thrown);
  const detail = typeof code === "string" ? code : String(message ?? error);
  if (detail === "ENOTFOUND" || detail === "EAI_AGAIN") return { kind: "no-such-host" };
  return certificateCodes.test(detail) ? { kind: "certificate", detail } : { kind: "unreachable", detail };
};

const ask = async (request: WebRequest, clock: Clock): Promise<WebAnswer> => {
  const before = clock();
  const response = await fetch(request.url, {
    method: request.method,
    redirect: "manual",
    headers: { ...request.headers },
    body: request.body ?? null,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  const after = clock();
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    text: text.slice(0, longest),
    askedAtMs: (before + after) / 2,
  };
};

/** Not checked here: whoever asks wants to see a certificate that is out of date as well. */
const shake = (url: URL): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    // An address in figures is no server name (RFC 6066).
    const servername = isIP(url.hostname) === 0 ? url.hostname : "";
    const to = { host: url.hostname, port: Number(url.port || 443), servername };
    const socket = connect({ ...to, rejectUnauthorized: false, timeout: timeoutMs }, () => resolve(socket));
    socket.once("error", reject);
    socket.once("timeout", () => socket.destroy(new Error("no answer in time")));
  });

/** Through `fetch` and TLS. */
export const createWeb = (clock: Clock): Web => ({
  ask: async (request) => {
    try {
      return ok(await ask(request, clock));
    } catch (error) {
      return err(faultOf(error));
    }
  },
  certificate: async (url) => {
    try {
      const socket = await shake(new URL(url));
      const { valid_to: validTo, issuer } = socket.getPeerCertificate();
      socket.destroy();
      return ok({ validUntilMs: Date.parse(validTo), issuer: String(issuer?.O ?? issuer?.CN ?? "unknown") });
    } catch (error) {
      return err(faultOf(error));
    }
  },
});
