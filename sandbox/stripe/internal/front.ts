import { z } from "zod";
import { authenticate } from "../payment-intents/authenticate.ts";
import { openToAll } from "../http/reply.ts";
import { publicIntent } from "../shapes/public-intent.ts";
import type { World } from "../world.ts";
import { answerSavedMethods } from "./saved-methods.ts";
import { finishRedirect, redirectPage } from "./redirect.ts";
import { finishVoucher, voucherPage } from "./voucher.ts";
import { receiptPage } from "./receipt.ts";

const authentication = z.object({ client_secret: z.string(), outcome: z.enum(["succeed", "fail"]) });

const json = (status: number, body: object): Response => Response.json(body, { status, headers: openToAll });

const readJson = async (request: Request): Promise<unknown> => {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
};

/** What the payer did in the bank's dialog. Answers the intent as a browser may see it. */
const answerAuthentication = async (world: World, request: Request): Promise<Response> => {
  const read = authentication.safeParse(await readJson(request));
  if (!read.success) {
    return json(400, {
      error: { message: 'Send {"client_secret":"…","outcome":"succeed"|"fail"}.', type: "invalid_request_error" },
    });
  }
  const outcome = authenticate(world, read.data.client_secret, read.data.outcome);
  return outcome.ok
    ? json(200, publicIntent(outcome.value))
    : json(outcome.error.status, { error: outcome.error.error });
};

const answerSession = async (world: World, act: string, request: Request): Promise<Response | undefined> => {
  const outcome = answerSavedMethods(world, act, await readJson(request));
  if (outcome === undefined) return undefined;
  return outcome.ok ? json(200, outcome.value) : json(outcome.error.status, { error: outcome.error.error });
};

const nothing = (pathname: string): Response =>
  json(404, { error: { message: `Nothing lives at ${pathname}.`, type: "invalid_request_error" } });

/** The pages and calls of Stripe's own side that have no place in its API. */
export const answerInternal = async (world: World, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace("/endive/internal/", "");
  if (request.method === "POST" && path === "authenticate") return answerAuthentication(world, request);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: openToAll });
  if (request.method === "POST" && path.startsWith("saved-methods/")) {
    return (await answerSession(world, path.slice("saved-methods/".length), request)) ?? nothing(pathname);
  }
  if (request.method === "GET" && path === "redirect") return redirectPage(world, searchParams);
  if (request.method === "POST" && path === "redirect") return finishRedirect(world, await request.formData());
  if (request.method === "GET" && path === "voucher") return voucherPage(world, searchParams);
  if (request.method === "POST" && path === "voucher") return finishVoucher(world, await request.formData());
  if (request.method === "GET" && path.startsWith("receipts/"))
    return receiptPage(world, path.slice("receipts/".length));
  return nothing(pathname);
};
