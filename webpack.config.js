// pcf-scripts merges this into its own configuration (featureconfig.json switches that on).
// Sources import each other with their real extension; TypeScript rewrites it to .js, which webpack must map back.
const config = {
  resolve: { extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
};

// pcf-scripts reads this file with require(), so the configuration itself must be the module.
export { config as "module.exports" };
