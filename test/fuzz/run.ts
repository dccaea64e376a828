import { createReplyKey } from "../../core/sealing.ts";
import { type Chance, chanceOf } from "../chaos/chance.ts";
import { createAftermath } from "./aftermath.ts";
import { webhookCase, type WebhookCase } from "./cases.ts";
import { dataverseKey, type Doors, openDoors, portalKey, requestOf } from "./doors.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";
import { isSigned } from "./signatures.ts";
import { messages, presses } from "./specimens.ts";

export interface Fuzzed {
  /** Door → status → how often. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly accepted: number;
  /** "name: what is wrong". */
  readonly faults: readonly string[];
}

/** What went wrong with a webhook of Stripe's; undefined when all is as it must be. */
const faultOfWebhook = (one: WebhookCase, status: number, keptNow: number): string | undefined => {
  if (status >= 500) return `answered ${status}`;
  if (![200, 400, 413].includes(status)) return `answered ${status}, which Stripe is never told`;
  if (keptNow > 0 && !isSigned(one.body, one.signature)) return "kept what nobody signed";
  if ((status === 200) !== (keptNow === 1)) return `answered ${status} and kept ${keptNow}`;
  return undefined;
};

const shownBody = ({ body, signature }: WebhookCase): string =>
  `${signature ?? "no signature"} ${body.subarray(0, 600).toString("latin1")}`;

const throughStripesDoor = async (name: string, doors: Doors, told: Told): Promise<void> => {
  const one = webhookCase(chanceOf(name));
  const before = doors.kept.length;
  const headers = { "stripe-signature": one.signature, "content-type": one.contentType };
  const { status } = await doors.answer(requestOf({ target: "/webhooks/stripe", body: one.body, headers }));
  told.status(`stripe ${status}`);
  const fault = faultOfWebhook(one, status, doors.kept.length - before);
  if (fault !== undefined) told.fault(name, `${fault}: ${shownBody(one)}`);
};

const mutated = (text: string, chance: Chance): Buffer =>
  chance.happens(0.3) ? mutateBytes(Buffer.from(text), chance) : Buffer.from(mutateJson(text, chance));

/** With the right key: what may come in is whatever Dataverse or the relay could ever send. */
const throughOurDoors = async (
  name: string,
  doors: Doors,
  told: Told & { readonly replyKey: string },
): Promise<void> => {
  const chance = chanceOf(name);
  const isPortal = chance.happens(0.5);
  const specimens = isPortal ? presses(told.replyKey) : messages;
  const body = mutated(specimens[chance.whole(0, specimens.length - 1)] ?? "{}", chance);
  const target = isPortal ? `/webhooks/portal?code=${portalKey}` : `/webhooks/dataverse?code=${dataverseKey}`;
  const { status } = await doors.answer(requestOf({ target, body }));
  told.status(`${isPortal ? "portal" : "dataverse"} ${status}`);
  if (status >= 500) told.fault(name, `answered ${status}: ${target} ${body.subarray(0, 600).toString("latin1")}`);
};

interface Told {
  status(what: string): void;
  fault(name: string, what: string): void;
}

/** Sends as many mutated webhooks as wanted, one after the other, and handles what was accepted. */
export const fuzz = async (wanted: { readonly cases: number; readonly seed: number }): Promise<Fuzzed> => {
  const doors = openDoors();
  const aftermath = createAftermath();
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  const { publicKey: replyKey } = await createReplyKey();
  const told = {
    replyKey,
    status: (what: string) => void (statuses[what] = (statuses[what] ?? 0) + 1),
    fault: (name: string, what: string) => void faults.push(`${name}: ${what}`),
  };
  for (let number = 0; number < wanted.cases; number += 1) {
    const name = `${wanted.seed}:${number}`;
    const before = doors.kept.length;
    // One in ten goes to the doors that need our own key.
    if (number % 10 === 9) await throughOurDoors(name, doors, told);
    else await throughStripesDoor(name, doors, told);
    for (const item of doors.kept.slice(before)) {
      const fault = item.kind === "gateway-event" ? await aftermath.of(item) : undefined;
      if (fault !== undefined) told.fault(name, `${fault}\n${item.body.slice(0, 600)}`);
    }
  }
  const accepted = doors.kept.length;
  await doors.close();
  return { statuses, accepted, faults };
};
