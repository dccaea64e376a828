import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { solutions } from "../../../../solution/model/solutions.ts";
import { packSolutions } from "../../../../solution/packer/pack.ts";

export const projectRoot = join(__dirname, "..", "..", "..", "..");

const builtWebResources = solutions
  .flatMap(({ webResources }) => webResources)
  .flatMap(({ source }) => ("builtFile" in source ? [source.builtFile] : []));

const controlManifest = "PaymentControl/ControlManifest.Input.xml";

const builtFiles: Readonly<Record<string, string>> = {
  "out/controls/PaymentControl/ControlManifest.xml": readFileSync(join(projectRoot, controlManifest), "utf8"),
  "out/controls/PaymentControl/bundle.js": "var control;",
  "out/controls/PaymentControl/css/PaymentControl.css": ".control{}",
  "out/controls/PaymentControl/strings/PaymentControl.1033.resx": "<root />",
  ...Object.fromEntries(builtWebResources.map((path) => [path, `built ${path}`])),
};

/** A copy of the project's sources with small stand-ins for what other builds make; `without` leaves some out. */
export const withProject = async <Value>(
  use: (root: string) => Promise<Value>,
  { without = "" }: { readonly without?: string } = {},
): Promise<Value> => {
  const root = await mkdtemp(join(tmpdir(), "counterfoil-solution-"));
  try {
    await cp(join(projectRoot, "solution", "src"), join(root, "solution", "src"), { recursive: true });
    for (const path of ["package.json", controlManifest]) await cp(join(projectRoot, path), join(root, path));
    for (const [path, text] of Object.entries(builtFiles)) {
      if (without !== "" && path.startsWith(without)) continue;
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};

/** The packages of such a copy. */
export const packFixture = () =>
  withProject(async (root) => {
    const packed = await packSolutions({ root });
    if (!packed.ok) throw new Error(packed.error.sentence);
    return packed.value;
  });

const fileNames = {
  base: /^Counterfoil_[\d.]+\.zip$/,
  managed: /^Counterfoil_[\d.]+_managed\.zip$/,
  powerPages: /^CounterfoilPowerPages_[\d.]+\.zip$/,
  powerPagesManaged: /^CounterfoilPowerPages_[\d.]+_managed\.zip$/,
  sample: /^CounterfoilSample_/,
};

let packedOnce: ReturnType<typeof packFixture> | undefined;

/** Parts of one package as text, by name. The file name is matched by its beginning, so that no test knows the version. */
export const partsOf = async (kind: keyof typeof fileNames): Promise<Readonly<Record<string, string>>> => {
  const pattern = fileNames[kind];
  packedOnce ??= packFixture();
  const found = (await packedOnce).find(({ fileName }) => pattern.test(fileName));
  if (!found) throw new Error(`No ${kind} package.`);
  const parts = unzipSync(found.bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
};
