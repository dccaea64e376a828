/** @jest-environment node */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripePolicy } from "../../../PaymentControl/strings/string-keys.ts";

const root = join(__dirname, "../../..");
const page = readFileSync(join(root, "docs/makers.md"), "utf8");
const manifest = readFileSync(join(root, "PaymentControl/ControlManifest.Input.xml"), "utf8");
const named = (element: string): readonly (string | undefined)[] =>
  [...manifest.matchAll(new RegExp(`<${element} name="([^"]+)"`, "g"))].map(([, name]) => name);
const firstCells = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell);

it("tells makers of each property and each event of the manifest, in its order", () => {
  expect(firstCells.slice(0, named("property").length)).toEqual(named("property"));
  expect(firstCells.filter((cell) => /^on[A-Z]/.test(cell ?? ""))).toEqual(named("event"));
});

it("gives makers the same content security policy as the form itself", () => {
  const lines = stripePolicy;
  expect(page).toContain(lines.join(" ").replace(/;$/, ""));
});
