import {
  type Received,
  receiveFromDataverse,
  type ReceivePorts,
  statusOfReceived,
} from "../use-cases/receive/receive.ts";
import { json, readJson, type Route } from "./request.ts";
import { sameSecret } from "./same-secret.ts";

/** Dataverse sends 256 KB at most. */
const limitBytes = 512 * 1024;

/** `POST /webhooks/dataverse?code=…`: 200 once durable; 401 wrong key or organisation; 400; 413; 503. */
export const dataverseWebhook =
  (key: string, ports: ReceivePorts): Route =>
  async (request) => {
    if (!sameSecret(request.query("code"), key)) {
      ports.log.warn("dataverse-webhook-refused", { why: "wrong key" });
      return json(401, { error: "wrong key" });
    }
    const body = await readJson(request, limitBytes);
    if (!body.ok) {
      ports.log.warn("dataverse-webhook-refused", { why: "no JSON", status: body.error });
      return json(body.error, { error: body.error === 413 ? "too large" : "no JSON" });
    }
    const received: Received = await receiveFromDataverse(body.value, ports);
    if (received.kind === "received") return json(200, { received: true });
    ports.log.warn("dataverse-webhook-refused", { ...received });
    return json(statusOfReceived(received), { error: received.kind });
  };
