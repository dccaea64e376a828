import { err, ok, type Result } from "../../../core/result.ts";

export interface DeviceSignIn {
  /** `https://login.microsoftonline.com`, another one in national clouds. */
  readonly authority: string;
  /** A tenant's id or domain, or `organizations`. */
  readonly tenant: string;
  /** A public client that may use the device authorization grant. */
  readonly clientId: string;
  /** `https://contoso.crm.dynamics.com/.default` */
  readonly scope: string;
}

export interface DevicePorts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Shows the one who signs in where to go and what to type. */
  readonly tell: (where: string, code: string) => void;
}

export type DeviceFault =
  | { readonly kind: "declined" }
  | { readonly kind: "expired" }
  /** Refused for good; Entra's own code, and its words for an administrator. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  | { readonly kind: "unreachable"; readonly detail: string };

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const timeoutMs = 15_000;

const post = async (url: string, form: Readonly<Record<string, string>>): Promise<Result<Reply, DeviceFault>> => {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body: unknown = await response.json().catch(() => ({}));
    return ok({ status: response.status, body: typeof body === "object" && body !== null ? { ...body } : {} });
  } catch (error) {
    return err({ kind: "unreachable", detail: error instanceof Error ? error.message : String(error) });
  }
};

const textIn = ({ body }: Reply, name: string): string => {
  const value = body[name];
  return typeof value === "string" ? value : "";
};

const refused = (reply: Reply): DeviceFault => ({
  kind: "refused",
  code: textIn(reply, "error") || `HTTP ${reply.status}`,
  // The rest of the description is trace ids.
  message: textIn(reply, "error_description").split(/\r?\n/)[0] ?? "",
});

/** What the token endpoint's answer means while somebody is signing in. */
const judge = (
  answer: Result<Reply, DeviceFault>,
): { readonly end: Result<string, DeviceFault> } | { readonly slower: boolean } => {
  // A connection that broke, a busy server: the code is still good, so asking again is right.
  if (!answer.ok || answer.value.status === 429 || answer.value.status >= 500) return { slower: true };
  const token = textIn(answer.value, "access_token");
  if (answer.value.status === 200 && token) return { end: ok(token) };
  switch (textIn(answer.value, "error")) {
    case "authorization_pending":
      return { slower: false };
    case "slow_down":
      return { slower: true };
    case "authorization_declined":
    case "access_denied":
      return { end: err({ kind: "declined" }) };
    case "expired_token":
      return { end: err({ kind: "expired" }) };
    default:
      return { end: err(refused(answer.value)) };
  }
};

/** Seconds by which `slow_down` spreads the questions, by RFC 8628. */
const slowerBy = 5;

/**
 * OAuth 2.0 device authorization grant: somebody signs in with a browser anywhere, and we wait for the token. It is held in
 * memory alone.
 */
export const signInByDevice = async (wish: DeviceSignIn, ports: DevicePorts): Promise<Result<string, DeviceFault>> => {
  const base = `${wish.authority}/${encodeURIComponent(wish.tenant)}/oauth2/v2.0`;
  const asked = await post(`${base}/devicecode`, { client_id: wish.clientId, scope: wish.scope });
  if (!asked.ok) return asked;
  const code = textIn(asked.value, "device_code");
  if (asked.value.status !== 200 || !code) return err(refused(asked.value));
  ports.tell(textIn(asked.value, "verification_uri"), textIn(asked.value, "user_code"));
  const deadline = ports.clock() + Number(asked.value.body["expires_in"] ?? 900) * 1000;
  let seconds = Number(asked.value.body["interval"] ?? 5);
  while (ports.clock() < deadline) {
    await ports.pause(seconds * 1000);
    const step = judge(
      await post(`${base}/token`, {
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        client_id: wish.clientId,
        device_code: code,
      }),
    );
    if ("end" in step) return step.end;
    if (step.slower) seconds += slowerBy;
  }
  return err({ kind: "expired" });
};
