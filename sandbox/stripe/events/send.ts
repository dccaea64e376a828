import { createHmac } from "node:crypto";
import { webhookSecret } from "../../fixed.ts";
import type { StoredEvent } from "./stored-event.ts";

/** Stripe does not say how long it waits; others have seen 10 to 30 seconds. */
const patienceMs = 20_000;

const signature = (body: string): string => {
  const seconds = Math.floor(Date.now() / 1000);
  const digest = createHmac("sha256", webhookSecret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${digest}`;
};

/** Posts an event, signed for real and at real time. Only 2xx is a success: a redirect is not followed. */
export const send = async (url: string, event: StoredEvent): Promise<boolean> => {
  const body = JSON.stringify(event, null, 2);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signature(body),
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
};
