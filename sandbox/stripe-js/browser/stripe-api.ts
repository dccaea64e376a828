import type { StripeError } from "@stripe/stripe-js";
import { formEncoded, type FormValue } from "./form-encoded.ts";

export interface StripeApi {
  /** Where `/v1` is, e.g. `http://127.0.0.1:4780`. */
  readonly origin: string;
  readonly publishableKey: string;
}

export type ApiAnswer<Value> =
  { readonly value: Value; readonly error?: undefined } | { readonly value?: undefined; readonly error: StripeError };

const connectionError: StripeError = {
  type: "api_connection_error",
  message:
    "We are experiencing issues connecting to our payments provider. Please check your internet connection and try again.",
};

const isErrorBody = (body: unknown): body is { readonly error: StripeError } =>
  typeof body === "object" && body !== null && "error" in body;

/** Calls an address of Stripe's stand-in; every failure is a StripeError value. */
export const callStripe = async <Value>(address: string, request: RequestInit): Promise<ApiAnswer<Value>> => {
  try {
    const response = await fetch(address, request);
    const body: unknown = await response.json();
    if (response.ok) return { value: body as Value }; // ok answers have the shape of the pinned API version
    return { error: isErrorBody(body) ? body.error : { type: "api_error", message: "An unknown error occurred." } };
  } catch {
    return { error: connectionError };
  }
};

export const postToStripe = <Value>(
  { origin, publishableKey }: StripeApi,
  path: string,
  parameters: FormValue,
): Promise<ApiAnswer<Value>> =>
  callStripe(`${origin}${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${publishableKey}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: formEncoded(parameters),
  });

/** The intent's id inside a client secret, `pi_…_secret_…`; undefined when it is none. */
export const intentIdOf = (clientSecret: unknown): string | undefined =>
  typeof clientSecret === "string" ? /^(pi_[A-Za-z0-9]+)_secret_[A-Za-z0-9]+$/.exec(clientSecret)?.[1] : undefined;

export const getFromStripe = <Value>(
  { origin, publishableKey }: StripeApi,
  path: string,
  query: Record<string, string>,
): Promise<ApiAnswer<Value>> =>
  callStripe(`${origin}${path}?${new URLSearchParams(query).toString()}`, {
    headers: { authorization: `Bearer ${publishableKey}` },
  });
