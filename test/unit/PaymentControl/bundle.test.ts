/** @jest-environment node */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { weigh } from "../../bench/control/bundle.ts";

const file = join(__dirname, "../../../out/controls/PaymentControl/bundle.js");
const whenBuilt = existsSync(file) ? it : it.skip; // `npm run build:control` comes first

const bundle = (): string => readFileSync(file, "utf8");

whenBuilt("weighs at most 100 KB on the wire", () => {
  expect(gzipSync(bundle()).byteLength).toBeLessThanOrEqual(100_000);
});

whenBuilt("brings no web font from a CDN and evaluates no text", () => {
  const found = /res-1\.cdn|static2\.sharepoint|\beval\(/.exec(bundle());
  expect(found?.[0]).toBeUndefined();
});

whenBuilt("carries the loader of Stripe.js, never Stripe.js itself", () => {
  const named = bundle().match(/[\w-]+\\?\.stripe\\?\.(?:com|network)/g) ?? [];
  const hosts = new Set(named.map((host) => host.replaceAll("\\", "")));
  // In warnings for makers, and in the policy that a page is told to allow.
  for (const host of ["docs.stripe.com", "hooks.stripe.com", "api.stripe.com"]) hosts.delete(host);
  expect([...hosts]).toEqual(["js.stripe.com"]);
});

it("names the package of every byte, and the bundler where there is none", () => {
  const place = (file: string): string => `webpack://library/${file}`;
  const sources = [place("./node_modules/@scope/one/lib/a.js"), place("./PaymentControl/state/b.ts")];
  // One line: bytes 0 to 3 of no source, 4 to 9 of the first, the rest of the second.
  const map = { version: 3, file: "bundle.js", sources, names: [], mappings: "A,IAAA,MCAA" };
  expect([...weigh("aaaabbbbbbcé", map as never)]).toEqual([
    ["webpack's own", 4],
    ["@scope/one", 6],
    ["PaymentControl/state", 3],
  ]);
});
