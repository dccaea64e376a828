import type Stripe from "stripe";
import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { answerDispute, closeDispute } from "../disputes/answer.ts";
import { answerParameters, listParameters } from "../disputes/parameters.ts";
import { missing } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { type Call, type Outcome, route } from "../http/route.ts";

const byId = <Given>({ world, id }: Call<Given>, then: (dispute: Stripe.Dispute) => Outcome): Outcome => {
  const dispute = world.store.dispute.get(id);
  return dispute ? then(dispute) : missing("dispute", id, "dispute");
};

export const disputeRoutes = [
  route("GET /v1/disputes", {
    parameters: listParameters,
    handle: ({ world, parameters: { charge, payment_intent, ...page } }) =>
      listPage(world.store.dispute, { url: "/v1/disputes", by: { charge, payment_intent }, ...page }),
  }),
  route("GET /v1/disputes/:id", { parameters: z.strictObject({}), handle: (call) => byId(call, ok) }),
  route("POST /v1/disputes/:id", {
    parameters: answerParameters,
    handle: (call) => byId(call, (dispute) => answerDispute(call.world, dispute, call.parameters)),
  }),
  route("POST /v1/disputes/:id/close", {
    parameters: z.strictObject({}),
    handle: (call) => byId(call, (dispute) => closeDispute(call.world, dispute)),
  }),
];
