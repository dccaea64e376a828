import { isGuid, normalGuid } from "../../core/ids.ts";
import type { AttemptAnswer } from "../../core/attempt.ts";
import type { Result } from "../../core/result.ts";
import { type PortalFault, type PortalPorts, receiveFromPortal, repeatForPortal } from "../use-cases/pay/portal.ts";
import { answer, type Exchange, readJson } from "./exchange.ts";
import { createRate } from "./rate.ts";
import { sameSecret } from "./same-secret.ts";

const limitBytes = 64 * 1024;

const keyOf = ({ request, url }: Exchange): string | null =>
  request.headers.authorization?.replace(/^Bearer /i, "") ?? url.searchParams.get("code");

const faultStatus = { malformed: 400, unknown: 404, foreign: 409, unavailable: 503 } as const;

const sentences = {
  unknown: "This attempt is not known, and will not be carried out.",
  foreign: "This payment was begun by somebody else. Please load the page again.",
  unavailable: "The attempt could not be stored.",
} as const;

/** A refused attempt is 409 with its sentence; everything else that was understood is 200 with its state. */
const reply = (exchange: Exchange, result: Result<AttemptAnswer, PortalFault>): void => {
  if (result.ok) return answer(exchange, result.value.state === "rejected" ? 409 : 200, result.value);
  const { error } = result;
  const words = error.kind === "malformed" ? error.detail : sentences[error.kind];
  return answer(exchange, faultStatus[error.kind], { error: words });
};

const visitorIn = (body: unknown): string => JSON.stringify((body as { visitor?: unknown } | null)?.visitor ?? null);

/** `POST /webhooks/portal` and `GET /webhooks/portal/{attempt}`: 200, 401, 400, 409 in words, 429. */
export const portalWebhook = (key: string, ports: PortalPorts) => {
  const attempts = createRate(30, 60_000);
  const repetitions = createRate(240, 60_000);
  const isAllowed = (exchange: Exchange): boolean => {
    if (sameSecret(keyOf(exchange), key)) return true;
    ports.log.warn("portal-webhook-refused", { why: "wrong key" });
    answer(exchange, 401, { error: "wrong key" });
    return false;
  };
  const tooMany = (exchange: Exchange): void =>
    answer(exchange, 429, { error: "Too many attempts in a short time. Wait a minute, then try again." });
  return {
    post: async (exchange: Exchange): Promise<void> => {
      if (!isAllowed(exchange)) return;
      const body = await readJson(exchange.request, limitBytes);
      if (!body.ok) return answer(exchange, body.error, { error: body.error === 413 ? "too large" : "no JSON" });
      if (!attempts.allows(visitorIn(body.value), ports.clock())) return tooMany(exchange);
      return reply(exchange, await receiveFromPortal(body.value, ports));
    },
    get: async (exchange: Exchange): Promise<void> => {
      if (!isAllowed(exchange)) return;
      const attempt = exchange.url.pathname.split("/").at(-1) ?? "";
      if (!isGuid(attempt)) return answer(exchange, 400, { error: "attempt is not a GUID" });
      const visitor = exchange.url.searchParams.get("visitor");
      if (!repetitions.allows(visitor ?? "", ports.clock())) return tooMany(exchange);
      const replyKey = exchange.url.searchParams.get("replyKey");
      const asked = {
        attempt: normalGuid(attempt),
        visitor: visitor && isGuid(visitor) ? normalGuid(visitor) : undefined,
        ...(replyKey ? { replyKey } : {}),
      };
      return reply(exchange, await repeatForPortal(asked, ports));
    },
  };
};
