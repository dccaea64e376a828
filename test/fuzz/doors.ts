import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { err, ok } from "../../core/result.ts";
import { createWebhookVerifier } from "../../server/adapters/stripe/webhook-verifier.ts";
import { openStore } from "../../server/adapters/store/sqlite-store.ts";
import { dataverseWebhook } from "../../server/http/dataverse-webhook.ts";
import { portalWebhook } from "../../server/http/portal-webhook.ts";
import type { HttpRequest } from "../../server/http/request.ts";
import { type Answering, answering } from "../../server/http/routes.ts";
import { stripeWebhook } from "../../server/http/stripe-webhook.ts";
import type { Inbox, InboxItem, Store } from "../../server/ports/inbox.ts";
import { createFakeDataverse } from "../fixtures/fake-dataverse.ts";
import { now, secret } from "./signatures.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const dataverseKey = "fuzz-dataverse-key";
export const portalKey = "fuzz-portal-key";

/** The server's three doors, as every host opens them, over a store on disk that tells what came in. */
export interface Doors {
  readonly answer: Answering;
  readonly store: Store;
  /** What was stored so far, repetitions too. */
  readonly kept: readonly InboxItem[];
  close(): Promise<void>;
}

const watching = (store: Store, kept: InboxItem[]): Inbox => ({
  store: (item) => {
    kept.push(item);
    return store.store(item);
  },
  holds: (id) => store.holds(id),
  revive: (id) => store.revive(id),
});

export const openDoors = (): Doors => {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-fuzz-"));
  const opened = openStore({ folder });
  if (!opened.ok) throw new Error(opened.error.detail);
  const store = opened.value;
  const kept: InboxItem[] = [];
  let minutes = 0;
  // A minute for every request: the limits on attempts are proved elsewhere.
  const clock = (): number => now * 1000 + (minutes += 1) * 60_000;
  const ports = {
    inbox: watching(store, kept),
    dataverse: createFakeDataverse(),
    outcomes: { announce: () => undefined, next: () => Promise.resolve(undefined) },
    log: silent,
  };
  const portal = portalWebhook(portalKey, { ...ports, clock, openSession: () => Promise.resolve({}) });
  const routes = {
    "POST /webhooks/stripe": stripeWebhook({
      ...{ verifier: createWebhookVerifier([secret]), received: () => undefined, enter: () => () => undefined },
      ...{ ...ports, clock: () => now * 1000 },
    }),
    "POST /webhooks/dataverse": dataverseWebhook(dataverseKey, { ...ports, clock }),
    "POST /webhooks/portal": portal.post,
    "GET /webhooks/portal/*": portal.get,
  };
  return {
    answer: answering(routes, silent),
    store,
    kept,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A request whose body is these bytes. */
export const requestOf = (sent: {
  readonly target: string;
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}): HttpRequest => {
  const [path = "", query = ""] = sent.target.split("?");
  return {
    method: "POST",
    path,
    query: (name) => new URLSearchParams(query).get(name),
    header: (name) => sent.headers?.[name],
    body: async (limit) => (sent.body.length > limit ? err("too-large") : ok(sent.body)),
  };
};
