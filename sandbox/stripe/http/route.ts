import type { z } from "zod";
import { type Result } from "../../../core/result.ts";
import type { World } from "../world.ts";
import type { StripeFault } from "./fault.ts";
import type { Form } from "./form.ts";
import { readParameters } from "./parameters.ts";

/** A request, once it is known who asks for what. */
export interface Call<Parameters> {
  readonly world: World;
  readonly parameters: Parameters;
  /** The id in the path; empty when there is none. */
  readonly id: string;
  /** A publishable key: the caller is a payer's browser. */
  readonly publishable: boolean;
}

/** A JSON object to answer with. */
type Answer = object;
export type Outcome = Result<Answer, StripeFault>;

export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: RegExp;
  /** Open to publishable keys as well: what Stripe.js itself calls. */
  readonly publishable: boolean;
  run(form: Form, call: Omit<Call<unknown>, "parameters">): Outcome;
}

interface Handling<Parameters> {
  readonly parameters: z.ZodType<Parameters>;
  readonly publishable?: boolean;
  handle(call: Call<Parameters>): Outcome;
}

/** `endpoint` reads "POST /v1/refunds/:id". Parameters that the schema does not name are refused. */
export const route = <Parameters>(endpoint: string, handling: Handling<Parameters>): Route => {
  const [method, path = ""] = endpoint.split(" ");
  if (method !== "GET" && method !== "POST" && method !== "DELETE") throw new Error(`No such method: ${endpoint}`);
  return {
    method,
    path: new RegExp(`^${path.replace(":id", "([^/]+)")}$`),
    publishable: handling.publishable ?? false,
    run: (form, call) => {
      const parameters = readParameters(handling.parameters, form);
      return parameters.ok ? handling.handle({ ...call, parameters: parameters.value }) : parameters;
    },
  };
};
