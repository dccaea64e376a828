import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reasons } from "../../../core/reasons.ts";
import { reasonKey, stringKeys } from "../../../PaymentControl/strings/string-keys.ts";
import { noticeOf } from "../../../PaymentControl/components/notice-of-state.ts";
import { stringsOf } from "../../../PaymentControl/strings/strings-of-host.ts";
import { controlFolder, languages, readResx, resourcesOf } from "./support/resx.ts";

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

/** Spelt as in English. */
const alike: Readonly<Record<string, readonly string[]>> = { "1046": ["Property_layout"] };

it.each(languages.filter((lcid) => lcid !== "1033"))("leaves nothing in English in %s", (lcid) => {
  const [english, own] = [readResx("1033"), readResx(lcid)];
  expect([...english.keys()].filter((key) => own.get(key) === english.get(key))).toEqual(alike[lcid] ?? []);
});

it.each([
  ["1025", /\p{Script=Arabic}/u],
  ["1037", /\p{Script=Hebrew}/u],
  ["1041", /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u],
])("writes every sentence in the letters of %s", (lcid, letters) => {
  expect([...readResx(lcid)].filter(([, sentence]) => !letters.test(sentence))).toEqual([]);
});

it.each(languages)("tells makers in %s which word stands for the amount on the button", (lcid) => {
  expect(readResx(lcid).get("Property_buttonLabel_Description")).toContain("{amount}");
});

it.each(languages)("lists the directives that Stripe needs, fit to be copied, below the sentence in %s", (lcid) => {
  const strings = stringsOf(resourcesOf(lcid));
  const { lines = [], code = [] } = noticeOf({ kind: "unavailable", cause: "policy" }, { strings, locale: "en" }) ?? {};
  expect(lines).toEqual([readResx(lcid).get("Unavailable_policy")]);
  expect(code.map((line) => /^(\w+-src)(?: https:[\w*./]+)+;$/.exec(line)?.[1])).toEqual([
    "script-src",
    "frame-src",
    "connect-src",
  ]);
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
