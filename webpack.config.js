import { join } from "node:path";

const inFluent = (file) => join(import.meta.dirname, "node_modules/@fluentui", file);
const ours = (file) => join(import.meta.dirname, "PaymentControl/fluent", file);

// pcf-scripts merges this into its own configuration (featureconfig.json switches that on).
const config = {
  resolve: {
    // Sources import each other with their real extension; TypeScript rewrites it to .js, which webpack must map back.
    extensionAlias: { ".js": [".ts", ".tsx", ".js"] },
    alias: {
      [inFluent("react/lib/ContextualMenu.js")]: ours("unused-parts.ts"),
      [inFluent("react/lib/KeytipData.js")]: ours("unused-parts.ts"),
      [inFluent("react/lib/components/Image/Image.js")]: ours("unused-parts.ts"),
      [inFluent("theme/lib/fonts/DefaultFontStyles.js")]: ours("fonts-of-the-page.ts"),
    },
  },
};

// pcf-scripts reads this file with require(), so the configuration itself must be the module.
export { config as "module.exports" };
