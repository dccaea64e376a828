import { readFileSync } from "node:fs";
import { join } from "node:path";

const fluent = join(import.meta.dirname, "PaymentControl/fluent");

/** Modules of Fluent, and our file that stands for each. The gallery is built with the same. */
const standIns = JSON.parse(readFileSync(join(fluent, "stand-ins.json"), "utf8"));

/** A file is known by where it is, a package by its name. */
const moduleOf = (name) => (name.endsWith(".js") ? join(import.meta.dirname, "node_modules", name) : name);

// Which file each byte of the bundle comes from, for `npm run bench:control`: out/bundle.js.map, beside what is packed.
const writeMap = (compiler) =>
  new compiler.webpack.SourceMapDevToolPlugin({
    ...{ filename: "../../bundle.js.map", append: false, noSources: true },
    module: false, // the files as they were installed, not those that Fluent's own maps name
  }).apply(compiler);

// pcf-scripts merges this into its own configuration (featureconfig.json switches that on).
const config = {
  plugins: [{ apply: writeMap }],
  resolve: {
    // Sources import each other with their real extension; TypeScript rewrites it to .js, which webpack must map back.
    extensionAlias: { ".js": [".ts", ".tsx", ".js"] },
    alias: Object.fromEntries(Object.entries(standIns).map(([name, file]) => [moduleOf(name), join(fluent, file)])),
  },
};

// pcf-scripts reads this file with require(), so the configuration itself must be the module.
export { config as "module.exports" };
