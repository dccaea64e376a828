import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reasons } from "../../../core/reasons.ts";
import { reasonKey, stringKeys } from "../../../PaymentControl/strings/string-keys.ts";
import { controlFolder, languages, readResx } from "./support/resx.ts";

const manifest = readFileSync(join(controlFolder, "ControlManifest.Input.xml"), "utf8");
const manifestKeys = [...manifest.matchAll(/(?:display-name|description)-key="([^"]+)"/g)].map(([, key]) => key);

it.each(languages)("has every sentence, and no other, in %s", (lcid) => {
  const sentences = readResx(lcid);
  expect([...sentences.keys()].sort()).toEqual([...new Set([...stringKeys, ...manifestKeys])].sort());
  expect([...sentences.values()].filter((sentence) => sentence.trim() === "")).toEqual([]);
});

it.each(languages)("keeps the gaps of the English sentence in %s", (lcid) => {
  const gapsOf = (sentence = "") => [...sentence.matchAll(/\{\d\}/g)].map(([gap]) => gap).sort();
  const [english, own] = [readResx("1033"), readResx(lcid)];
  for (const key of english.keys()) expect([key, ...gapsOf(own.get(key))]).toEqual([key, ...gapsOf(english.get(key))]);
});

it("names every language in the manifest", () => {
  expect([...manifest.matchAll(/resx path="strings\/PaymentControl\.(\d+)\.resx"/g)].map(([, lcid]) => lcid)).toEqual([
    ...languages,
  ]);
});

it.each(["blocked_by_radar", "suspected_fraud", "lost_or_stolen", "fraudulent"])(
  "tells a payer nothing of %s but that it was declined",
  (reason) => expect(reasonKey(reason)).toBe("Reason_declined"),
);

const neverDeclines = ["dispute_fraudulent", "dispute_product", "dispute_other", "already_paid", "waiting"];

it.each(Object.keys(reasons).filter((reason) => !neverDeclines.includes(reason)))(
  "has words of its own for the reason %s",
  (reason) => expect(reasonKey(reason)).toBeDefined(),
);

it("has none for a reason that it does not know: the server's sentence is shown", () => {
  expect(reasonKey("sunspots")).toBeUndefined();
});
