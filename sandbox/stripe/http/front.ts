import type Stripe from "stripe";
import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { ok, type Result } from "../../../core/result.ts";
import { findRoute } from "../routes.ts";
import { newId, prefixes } from "../store/ids.ts";
import { apiVersion, type World } from "../world.ts";
import { authorize } from "./authorize.ts";
import { expand } from "./expand.ts";
import { invalidParameter, type StripeFault, unsupported } from "./fault.ts";
import { type Form, listOf, parseForm } from "./form.ts";
import type { IdempotencyKeys } from "./idempotency.ts";
import { faultAnswer, type FaultKind, type InjectedFaults } from "./injected-faults.ts";
import { keyed } from "./keyed.ts";
import { type Envelope, responseOf, replyTo } from "./reply.ts";
import type { Outcome, Route } from "./route.ts";

export interface FrontParts {
  /** A world whose events name the request. */
  worldFor(request: Stripe.Event.Request): World;
  readonly keys: IdempotencyKeys;
  readonly faults: InjectedFaults;
  latencyMs(): number;
}

/** A request that may run: who answers, and with what. */
interface Admitted {
  readonly route: Route;
  readonly id: string;
  readonly publishable: boolean;
  readonly form: Form;
  readonly expansions: readonly string[];
}

const isFormBody = (request: Request, body: string): boolean =>
  body === "" || (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded");

const admit = (request: Request, body: string): Result<Admitted, StripeFault> => {
  const url = new URL(request.url);
  const found = findRoute(request.method, url.pathname);
  const key = authorize(request.headers.get("authorization"), found?.route.publishable ?? false);
  if (!key.ok) return key;
  if (!found) return unsupported(`${request.method} ${url.pathname}`);
  const version = request.headers.get("stripe-version");
  if (version !== null && version !== apiVersion) return unsupported(`the API version ${version}`);
  if (!isFormBody(request, body)) {
    return invalidParameter({
      message: "Invalid request (check that your POST content type is application/x-www-form-urlencoded).",
    });
  }
  const { expand: expansions, ...form } = parseForm(url.searchParams, new URLSearchParams(body));
  const paths = listOf(expansions).filter((path) => typeof path === "string");
  return ok({ ...found, publishable: key.value.publishable, form, expansions: paths });
};

const run = (world: World, { route, id, publishable, form, expansions }: Admitted): Outcome => {
  const outcome = route.run(form, { world, id, publishable });
  return outcome.ok && expansions.length > 0 ? expand(world.store, outcome.value, expansions) : outcome;
};

/** Faults are for servers: the payer's browser is let alone. */
const meet = (faults: InjectedFaults, admitted: Admitted): FaultKind | undefined =>
  admitted.publishable ? undefined : faults.take(admitted.route.method !== "GET");

const fingerprintOf = (request: Request, body: string): string =>
  createHash("sha256")
    .update(`${request.method} ${new URL(request.url).pathname}\n${body}`)
    .digest("hex");

const dropped = (response: Response): Response => {
  response.headers.set("x-sandbox-drop", "1");
  return response;
};

/** Answers /v1/…: admits, repeats what an idempotency key has had, meets injected faults, runs, expands, remembers. */
export const createFront =
  (parts: FrontParts) =>
  async (request: Request): Promise<Response> => {
    const body = await request.text();
    const idempotencyKey = request.method === "POST" ? request.headers.get("idempotency-key") : null;
    const id = newId(prefixes.request, 14);
    const world = parts.worldFor({ id, idempotency_key: idempotencyKey });
    const envelope: Envelope = { requestId: id, idempotencyKey, nowSeconds: world.clock.nowSeconds() };
    const admitted = admit(request, body);
    if (!admitted.ok) return responseOf(replyTo(admitted, envelope));
    const fault = meet(parts.faults, admitted.value);
    const reply = await keyed(
      parts.keys,
      { key: idempotencyKey, fingerprint: fingerprintOf(request, body), envelope },
      async () => {
        if (parts.latencyMs() > 0) await wait(parts.latencyMs());
        if (fault && fault !== "timeout-after-commit") return { ok: false, error: faultAnswer(fault) };
        return run(world, admitted.value);
      },
    );
    const response = responseOf(reply);
    return fault === "timeout-after-commit" ? dropped(response) : response;
  };
