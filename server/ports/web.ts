import type { Result } from "../../core/result.ts";

export interface WebRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WebAnswer {
  readonly status: number;
  /** `name` in small letters; several of one name are joined by commas. */
  header(name: string): string | undefined;
  /** At most the first 2 MB. */
  readonly text: string;
  /** Our clock in the middle between question and answer, milliseconds since 1970. */
  readonly askedAtMs: number;
}

export type WebFault =
  /** The name leads to no address. */
  | { readonly kind: "no-such-host" }
  /** The certificate is out of date, for another name, or of an issuer that nobody knows. */
  | { readonly kind: "certificate"; readonly detail: string }
  /** Nobody answers there, or not in time. */
  | { readonly kind: "unreachable"; readonly detail: string };

export type WebResult<Value> = Promise<Result<Value, WebFault>>;

/** The web as anybody outside sees it: no vendor, no sign-in. Never throws. */
export interface Web {
  /** One request; a redirect is an answer like any other. */
  ask(request: WebRequest): WebResult<WebAnswer>;
  /** The certificate that an https address shows, whether or not it is to be trusted. */
  certificate(url: string): WebResult<{ readonly validUntilMs: number; readonly issuer: string }>;
}
