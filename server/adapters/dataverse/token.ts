/** Where the bearer token comes from. `forget` is called after a 401, so that the next one is fresh. */
export interface TokenSource {
  token(): Promise<string>;
  forget(): void;
}

/** A token that never changes: the sandbox's. */
export const fixedToken = (token: string): TokenSource => ({
  token: () => Promise.resolve(token),
  forget: () => undefined,
});

interface Granted {
  readonly token: string;
  readonly expiresAtMs: number;
}

/** An identity provider that does not answer must not hold a payment up. */
const timeoutMs = 10_000;

/** Renewed this long before its end, so that no request leaves with a token about to die. */
const earlyMs = 5 * 60_000;

const remembered = (fetchToken: () => Promise<Granted>, clock: () => number): TokenSource => {
  let pending: Promise<Granted> | undefined;
  let expiresAtMs = 0;
  return {
    token: async () => {
      if (!pending || clock() > expiresAtMs - earlyMs) {
        pending = fetchToken();
        pending.then(
          (granted) => (expiresAtMs = granted.expiresAtMs),
          () => (pending = undefined),
        );
        expiresAtMs = Number.POSITIVE_INFINITY;
      }
      return (await pending).token;
    },
    forget: () => {
      pending = undefined;
    },
  };
};

const granted = async (response: Response, clock: () => number): Promise<Granted> => {
  const body = (await response.json().catch(() => ({}))) as {
    access_token?: unknown;
    expires_in?: unknown;
    error?: unknown;
  };
  if (!response.ok || typeof body.access_token !== "string") {
    throw new Error(`The identity provider refused: ${response.status} ${String(body.error ?? "")}`);
  }
  return { token: body.access_token, expiresAtMs: clock() + Number(body.expires_in ?? 3600) * 1000 };
};

/** Entra client credentials: the application user of the environment. */
export const clientCredentials = (
  identity: { readonly tenantId: string; readonly clientId: string; readonly clientSecret: string },
  resource: string,
  clock: () => number,
): TokenSource =>
  remembered(async () => {
    const response = await fetch(`https://login.microsoftonline.com/${identity.tenantId}/oauth2/v2.0/token`, {
      method: "POST",
      signal: AbortSignal.timeout(timeoutMs),
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: identity.clientId,
        client_secret: identity.clientSecret,
        scope: `${resource}/.default`,
      }),
    });
    return granted(response, clock);
  }, clock);

export interface ManagedIdentity {
  /** Announced by App Service and Functions. */
  readonly endpoint: { readonly url: string; readonly header: string } | undefined;
  /** Of a user-assigned identity, where a machine has several. */
  readonly clientId: string | undefined;
}

/** The managed identity of the machine (IMDS), or of App Service and Functions where they announce an endpoint. */
export const managedIdentity = (
  { endpoint, clientId }: ManagedIdentity,
  resource: string,
  clock: () => number,
): TokenSource =>
  remembered(async () => {
    const base = endpoint?.url ?? "http://169.254.169.254/metadata/identity/oauth2/token";
    const version = endpoint ? "2019-08-01" : "2018-02-01";
    const headers: Record<string, string> = endpoint ? { "x-identity-header": endpoint.header } : { metadata: "true" };
    const query = new URLSearchParams({
      "api-version": version,
      resource,
      ...(clientId ? { client_id: clientId } : {}),
    });
    const response = await fetch(`${base}?${query.toString()}`, {
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return granted(response, clock);
  }, clock);
