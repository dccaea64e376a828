const swc = {
  jsc: { target: "es2023", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "classic" } } },
  module: { type: "commonjs" },
};

const project = (displayName, testEnvironment, rooms) => ({
  displayName,
  testEnvironment,
  testMatch: rooms.map((room) => `<rootDir>/test/${room}/**/*.test.{ts,tsx}`),
  transform: { "^.+\\.(ts|tsx)$": ["@swc/jest", swc], "node_modules/cockatiel/.+\\.js$": ["@swc/jest", swc] },
  // Published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!cockatiel/)"],
  modulePathIgnorePatterns: ["<rootDir>/out/", "<rootDir>/dist/"],
});

/** Server, core, solution and sandbox run in Node; the control and the web resources in jsdom; the hosts in a browser. */
export default {
  randomize: true,
  // Generous: a busy machine is slow, not broken. How fast things are is measured elsewhere.
  testTimeout: 30_000,
  testSequencer: "<rootDir>/test/long-first.js",
  projects: [
    project("node", "node", [
      "unit/core",
      "unit/docs",
      "unit/server",
      "unit/sandbox",
      "unit/solution",
      "property",
      "chaos",
      "fuzz",
      "integration",
    ]),
    project("dom", "jsdom", ["unit/PaymentControl", "unit/webresources"]),
    project("browser", "node", ["browser"]),
  ],
};
