import { type HostReason, hostReasons } from "../../core/host-reasons.ts";
import { isGuid, normalGuid } from "../../core/ids.ts";
import type { AttemptAnswer } from "../../core/attempt.ts";
import type { Result } from "../../core/result.ts";
import { receiveFromPortal, repeatForPortal } from "../use-cases/pay/portal.ts";
import { asksForSession, type PortalSession } from "../use-cases/pay/portal-session.ts";
import type { PortalFault, PortalPorts } from "../use-cases/pay/portal-answer.ts";
import { type HttpReply, type HttpRequest, json, readJson } from "./request.ts";
import { createRate } from "./rate.ts";
import { sameSecret } from "./same-secret.ts";

const limitBytes = 64 * 1024;

const keyOf = (request: HttpRequest): string | null =>
  request.header("authorization")?.replace(/^Bearer /i, "") ?? request.query("code");

const faultStatus = { malformed: 400, unknown: 404, foreign: 409, unavailable: 503 } as const;

/** A refusal in words, with the name that the page translates it by. */
const named = (status: number, reason: HostReason): HttpReply => json(status, { error: hostReasons[reason], reason });

const replyOfFault = (fault: PortalFault): HttpReply => {
  const status = faultStatus[fault.kind];
  switch (fault.kind) {
    case "malformed":
      return json(status, { error: fault.detail });
    case "unknown":
      return json(status, { error: "This attempt is not known, and will not be carried out." });
    case "foreign":
      return named(status, "other_visitor");
    case "unavailable":
      return json(status, { error: "The attempt could not be stored or read." });
  }
};

/** A refused attempt is 409 with its sentence; everything else that was understood is 200 with its state. */
const replyOf = (result: Result<AttemptAnswer, PortalFault>): HttpReply => {
  if (!result.ok) return replyOfFault(result.error);
  return json(result.value.state === "rejected" ? 409 : 200, result.value);
};

const visitorIn = (body: unknown): string => JSON.stringify((body as { visitor?: unknown } | null)?.visitor ?? null);

const tooMany = named(429, "too_many_requests");
/** Of an attempt that may have been charged: it has no name, so that no page promises anything. */
const tooManyLooks = json(429, { error: "Too many questions in a short time. Wait a minute, then ask again." });

interface WebhookPorts extends PortalPorts {
  /** Answers the question for the visitor's saved methods. */
  openSession(body: unknown): Promise<PortalSession>;
}

/** `POST /webhooks/portal` (an attempt, or the question for saved methods) and `GET /webhooks/portal/{attempt}`: 200, 401, 400, 409 in words, 429. */
export const portalWebhook = (key: string, ports: WebhookPorts) => {
  const attempts = createRate(30, 60_000);
  const repetitions = createRate(240, 60_000);
  const sessions = createRate(60, 60_000);
  const refused = (request: HttpRequest): HttpReply | undefined => {
    if (sameSecret(keyOf(request), key)) return undefined;
    ports.log.warn("portal-webhook-refused", { why: "wrong key" });
    return json(401, { error: "wrong key" });
  };
  return {
    post: async (request: HttpRequest): Promise<HttpReply> => {
      const refusal = refused(request);
      if (refusal) return refusal;
      const body = await readJson(request, limitBytes);
      if (!body.ok) return json(body.error, { error: body.error === 413 ? "too large" : "no JSON" });
      if (asksForSession(body.value)) {
        if (!sessions.allows(visitorIn(body.value), ports.clock())) return tooMany;
        return json(200, await ports.openSession(body.value));
      }
      if (!attempts.allows(visitorIn(body.value), ports.clock())) return tooMany;
      return replyOf(await receiveFromPortal(body.value, ports));
    },
    get: async (request: HttpRequest): Promise<HttpReply> => {
      const refusal = refused(request);
      if (refusal) return refusal;
      const attempt = request.path.split("/").at(-1) ?? "";
      if (!isGuid(attempt)) return json(400, { error: "attempt is not a GUID" });
      const visitor = request.query("visitor");
      if (!repetitions.allows(visitor ?? "", ports.clock())) return tooManyLooks;
      const replyKey = request.query("replyKey");
      const asked = {
        attempt: normalGuid(attempt),
        visitor: visitor && isGuid(visitor) ? normalGuid(visitor) : undefined,
        ...(replyKey ? { replyKey } : {}),
      };
      return replyOf(await repeatForPortal(asked, ports));
    },
  };
};
