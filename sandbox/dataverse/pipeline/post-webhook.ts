import type { StoredRow } from "../store/row.ts";
import type { Call } from "./call.ts";
import { executionContext } from "./execution-context.ts";

const timeoutMs = 60_000;

/** Larger messages lose everything that grows. */
const largestBytes = 256 * 1024;

const addressOf = (endpoint: StoredRow): string => {
  const url = new URL(String(endpoint.values["url"]));
  url.searchParams.set("code", String(endpoint.values["authvalue"] ?? ""));
  return url.href;
};

const messageOf = (call: Call): { readonly body: string; readonly exceeded: boolean } => {
  const context = executionContext(call);
  const body = JSON.stringify(context);
  if (Buffer.byteLength(body) <= largestBytes) return { body, exceeded: false };
  const smaller = { ...context, InputParameters: [], ParentContext: null, PreEntityImages: [], PostEntityImages: [] };
  return { body: JSON.stringify(smaller), exceeded: true };
};

/** Calls the endpoint once; the status, or 0 when there was no answer. Only the status counts. */
export const postWebhook = async (call: Call): Promise<number> => {
  const { body, exceeded } = messageOf(call);
  try {
    const response = await fetch(addressOf(call.endpoint), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-ms-dynamics-organization": call.organizationHost,
        "x-ms-dynamics-entity-name": call.written.table.name,
        "x-ms-dynamics-request-name": call.written.message,
        "x-ms-correlation-request-id": call.correlationId,
        ...(exceeded ? { "x-ms-dynamics-msg-size-exceeded": "true" } : {}),
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
};

export const succeeded = (status: number): boolean => status >= 200 && status <= 299;
