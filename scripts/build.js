import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.js";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What is built, from what, and how one sees that it is there. pcf-scripts exits 0 when it fails: only its output tells. */
const steps = [
  {
    name: "control",
    title: "Building the control (pcf-scripts, production)",
    inputs: ["PaymentControl", "core", "webpack.config.js", "featureconfig.json", "pcfconfig.json"],
    outputs: ["out/controls/PaymentControl/ControlManifest.xml", "out/controls/PaymentControl/bundle.js"],
    command: ["npm", "run", "--silent", "build:control"],
  },
  {
    name: "webresources",
    title: "Bundling the form scripts",
    inputs: ["webresources", "core"],
    outputs: ["dist/webresources/payment-form.js"],
    command: ["npm", "run", "--silent", "build:webresources"],
  },
  {
    name: "relay",
    title: "Bundling the Power Pages relay",
    inputs: ["server/hosts/power-pages", "core"],
    outputs: ["dist/power-pages/counterfoil.js"],
    command: ["npm", "run", "--silent", "build:relay"],
  },
  {
    name: "solution",
    title: "Packing the solution",
    inputs: ["solution", "core", "package.json", "out/controls", "dist/webresources", "dist/power-pages"],
    outputs: ["", "_managed"].map((kind) => `dist/Counterfoil_${version}.0${kind}.zip`),
    command: ["npm", "run", "--silent", "build:solution"],
  },
];

/** The control's own build writes types there; other generated files are sources. */
const writtenByItsBuild = join("PaymentControl", "generated");

const filesUnder = (path) => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .map((name) => join(path, name))
    .filter((below) => below !== writtenByItsBuild)
    .flatMap(filesUnder);
};

/** One figure for everything that a step reads, its dependencies included. */
const fingerprint = ({ inputs, command }) => {
  const hash = createHash("sha256").update(command.join(" "));
  for (const file of [...inputs, "package-lock.json"].flatMap(filesUnder)) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
};

const stampOf = (step) => join(root, "out", "stamps", step.name);
const present = (step) => step.outputs.every((output) => existsSync(join(root, output)));
const fresh = (step) =>
  present(step) && existsSync(stampOf(step)) && readFileSync(stampOf(step), "utf8") === fingerprint(step);

/** Builds what is out of date, in order. Answers false when a step failed (its output has been shown). */
export const build = async ({ say = (line) => process.stdout.write(`${line}\n`) } = {}) => {
  for (const [index, step] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${step.title}`;
    if (fresh(step)) {
      say(`${label}: up to date`);
      continue;
    }
    say(`${label} …`);
    rmSync(stampOf(step), { force: true });
    const [command, ...args] = step.command;
    const code = await run(command, args, { show: "on failure" });
    if (code !== 0 || !present(step)) {
      process.stderr.write(`${step.title}: failed. See the messages above.\n`);
      return false;
    }
    mkdirSync(join(root, "out", "stamps"), { recursive: true });
    writeFileSync(stampOf(step), fingerprint(step));
  }
  return true;
};

if (process.argv[1] === import.meta.filename) process.exitCode = (await build()) ? 0 : 1;
