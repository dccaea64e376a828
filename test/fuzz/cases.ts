import type { Chance } from "../chaos/chance.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";
import { goodSignature, oddSignature, unusualSignature } from "./signatures.ts";
import { events } from "./specimens.ts";

/** A webhook as it arrives: raw bytes and a header. */
export interface WebhookCase {
  readonly body: Buffer;
  readonly signature: string | undefined;
  readonly contentType: string | undefined;
}

const contentTypes = [
  "application/json; charset=utf-8",
  "application/json",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "",
  undefined,
] as const;

const specimen = (chance: Chance): Buffer => Buffer.from(events[chance.whole(0, events.length - 1)] ?? "{}");

const mutatedBody = (chance: Chance): Buffer => {
  const body = specimen(chance);
  return chance.happens(0.5) ? mutateBytes(body, chance) : Buffer.from(mutateJson(body.toString(), chance));
};

/** Odd header for a good body; good header for another body than was signed; a spoilt body signed all the same; both odd. */
export const webhookCase = (chance: Chance): WebhookCase => {
  const contentType = chance.one(contentTypes);
  const body = specimen(chance);
  switch (chance.one(["header", "tampered", "signed", "signed", "both"])) {
    case "header":
      return { contentType, body, signature: oddSignature(body, chance) };
    case "tampered":
      return { contentType, body: mutatedBody(chance), signature: goodSignature(body) };
    case "signed": {
      const spoilt = mutatedBody(chance);
      return { contentType, body: spoilt, signature: unusualSignature(spoilt, chance) };
    }
    case "both": {
      const spoilt = mutatedBody(chance);
      return { contentType, body: spoilt, signature: oddSignature(spoilt, chance) };
    }
  }
};
