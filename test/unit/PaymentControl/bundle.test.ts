/** @jest-environment node */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

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
