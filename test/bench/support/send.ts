import { createHmac } from "node:crypto";
import type { Target } from "../load/requests.ts";

/** Brings one event to the server, as Stripe does; anything but 200 is a mistake of ours. */
export const sendEvent = async (body: string, { port, secret }: Target): Promise<void> => {
  const stamp = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", secret).update(`${stamp}.${body}`).digest("hex");
  const response = await fetch(`http://127.0.0.1:${port}/webhooks/stripe`, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": `t=${stamp},v1=${signature}` },
    body,
  });
  if (response.status !== 200) throw new Error(`The server answered ${response.status}: ${await response.text()}`);
};
