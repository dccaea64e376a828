import { err, ok, type Result } from "../../../core/result.ts";
import type { SigningSecrets } from "../../ports/signing-secrets.ts";

export interface Vault {
  /** `https://contoso.vault.azure.net` */
  readonly url: string;
  /** The secret's name: letters, digits and dashes. */
  readonly name: string;
  readonly token: () => Promise<Result<string, string>>;
}

const apiVersion = "7.4";
const timeoutMs = 15_000;

/** `https://contoso.vault.azure.net` → `https://vault.azure.net`: what a token for it is asked for, in every cloud. */
export const resourceOfVault = (url: string): string => {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host.split(".").slice(1).join(".") || host}`;
};

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Key Vault's own code and words; never what was sent. */
const sentenceOf = ({ status, body }: Reply): string => {
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  const { code = "", message = "" } = (typeof error === "object" && error !== null ? error : {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  return `Key Vault answers ${status} ${String(code)}: ${String(message)}`.trim();
};

const valueIn = (body: unknown): string => {
  const value = typeof body === "object" && body !== null && "value" in body ? body.value : undefined;
  return typeof value === "string" ? value : "";
};

const split = (value: string): readonly string[] => value.split(",").filter(Boolean);

/** A secret in Azure Key Vault, several signing secrets with commas; each change is a version of its own there. */
export const keyVaultSecrets = ({ url, name, token }: Vault): SigningSecrets => {
  const place = `the Key Vault secret ${url}/secrets/${name}`;
  const call = async (method: "GET" | "PUT", body?: unknown): Promise<Result<Reply, string>> => {
    const bearer = await token();
    if (!bearer.ok) return bearer;
    try {
      const response = await fetch(`${url}/secrets/${name}?api-version=${apiVersion}`, {
        method,
        headers: { authorization: `Bearer ${bearer.value}`, "content-type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      });
      return ok({ status: response.status, body: await response.json().catch(() => undefined) });
    } catch (error) {
      return err(`${url} cannot be reached: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  const read = async (): Promise<Result<readonly string[], string>> => {
    const answer = await call("GET");
    if (!answer.ok) return answer;
    if (answer.value.status === 404) return ok([]);
    return answer.value.status === 200 ? ok(split(valueIn(answer.value.body))) : err(sentenceOf(answer.value));
  };
  return {
    place,
    holdsAny: async () => {
      const known = await read();
      return known.ok ? ok(known.value.length > 0) : known;
    },
    add: async (secret) => {
      const known = await read();
      if (!known.ok) return known;
      if (known.value.includes(secret)) return ok({});
      const written = await call("PUT", { value: [...known.value, secret].join(","), contentType: "text/plain" });
      if (!written.ok) return written;
      return written.value.status === 200 ? ok({}) : err(sentenceOf(written.value));
    },
  };
};
