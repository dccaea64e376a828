import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packSolutions } from "../../../solution/packer/pack.ts";
import { withProject } from "./support/packed.ts";

const packedAfter = (file: string, from: RegExp, to: string) =>
  withProject(async (root) => {
    const text = await readFile(join(root, file), "utf8");
    await writeFile(join(root, file), text.replace(from, to));
    return packSolutions({ root });
  });

it.each([
  ["PaymentControl/ControlManifest.Input.xml", /version="\d+\.\d+\.\d+"/, 'version="9.9.9"', "the same number"],
  ["out/controls/PaymentControl/ControlManifest.xml", /version="\d+\.\d+\.\d+"/, 'version="9.9.9"', "build:control"],
  ["solution/src/Counterfoil/Other/Solution.xml", /<Version>[\d.]+</, "<Version>9.9.9.9<", "generate"],
])("refuses when %s says another version than package.json, and tells what to do", async (file, from, to, advice) => {
  const packed = await packedAfter(file, from, to);
  expect(packed).toMatchObject({
    ok: false,
    error: { kind: "findings", findings: [{ kind: "version-disagreement" }] },
  });
  expect(packed.ok || packed.error.sentence).toContain(advice);
});

it("points to the line that disagrees", async () => {
  const packed = await packedAfter(
    "PaymentControl/ControlManifest.Input.xml",
    /version="\d+\.\d+\.\d+"/,
    'version="9.9.9"',
  );
  expect(packed.ok || packed.error.sentence).toMatch(/^PaymentControl\/ControlManifest\.Input\.xml:3: /);
});
