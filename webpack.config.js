import { join } from "node:path";

const inFluent = (file) => join(import.meta.dirname, "node_modules/@fluentui", file);
const ours = (file) => join(import.meta.dirname, "PaymentControl/fluent", file);

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
    alias: {
      [inFluent("react/lib/components/Button/BaseButton.js")]: ours("BaseButton.tsx"),
      [inFluent("react/lib/components/Button/SplitButton/SplitButton.styles.js")]: ours("unused-parts.ts"),
      [inFluent("react/lib/utilities/ThemeProvider/ThemeProvider.js")]: ours("ThemeProvider.tsx"),
      [inFluent("utilities/lib/BaseComponent.js")]: ours("unused-parts.ts"),
      [inFluent("theme/lib/fonts/DefaultFontStyles.js")]: ours("fonts-of-the-page.ts"),
      "@microsoft/load-themed-styles": ours("unused-parts.ts"),
    },
  },
};

// pcf-scripts reads this file with require(), so the configuration itself must be the module.
export { config as "module.exports" };
