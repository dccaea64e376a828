import { createHmac } from "node:crypto";

/** Where requests go, and the secret that signs them. */
export interface Target {
  readonly port: number;
  readonly secret: string;
}

/** Whole HTTP requests, signed now and ready to be written to a socket: the generator's work is done before the clock starts. */
export const requestsOf = (bodies: readonly string[], { port, secret }: Target, nowMs: number): readonly Buffer[] => {
  const stamp = Math.floor(nowMs / 1000);
  return bodies.map((body) => {
    const signature = createHmac("sha256", secret).update(`${stamp}.${body}`).digest("hex");
    const head = [
      "POST /webhooks/stripe HTTP/1.1",
      `host: 127.0.0.1:${port}`,
      "user-agent: Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      "accept: */*; q=0.5, application/xml",
      "content-type: application/json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      `stripe-signature: t=${stamp},v1=${signature}`,
    ].join("\r\n");
    return Buffer.from(`${head}\r\n\r\n${body}`);
  });
};
