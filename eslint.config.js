import js from "@eslint/js";
import powerApps from "@microsoft/eslint-plugin-power-apps";
import globals from "globals";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const rooms = ["PaymentControl", "webresources", "server", "sandbox", "solution", "gallery", "test"];

/** Forbids relative imports that reach into the named folders. */
const keepOut = (folders, message) => ({
  "no-restricted-imports": ["error", { patterns: [{ regex: `^\\.\\.?/(.*/)?(${folders.join("|")})/`, message }] }],
});

const others = (own) => rooms.filter((room) => room !== own);

/** Who may import whom: design, section 3. */
const importRules = [
  { files: ["core/**"], rules: keepOut([...rooms, "node_modules"], "core/ imports nothing outside itself.") },
  {
    files: ["core/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\./|\\.\\./(generated|order|fold)/|\\.\\./[a-z-]+\\.ts$)",
              message: "core/ imports nothing outside itself.",
            },
          ],
        },
      ],
    },
  },
  ...["PaymentControl", "webresources", "server", "sandbox"].map((room) => ({
    files: [`${room}/**`],
    rules: keepOut(others(room), `${room}/ imports core/ and itself, no other room.`),
  })),
  {
    files: ["gallery/**"],
    rules: keepOut(
      rooms.filter((room) => !["gallery", "PaymentControl", "sandbox"].includes(room)),
      "The gallery hangs PaymentControl/ on the sandbox's stand-ins.",
    ),
  },
  {
    files: ["server/use-cases/**", "server/ports/**"],
    rules: keepOut([...others("server"), "adapters", "hosts", "http", "cli"], "Use cases know core/ and the ports."),
  },
  {
    files: ["server/adapters/**"],
    rules: keepOut(
      [...others("server"), "hosts", "http", "cli", "use-cases"],
      "An adapter knows its vendor, core/ and the ports.",
    ),
  },
];

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "out",
      "dist",
      "coverage",
      "**/generated/**",
      "solution/src/**",
      ".counterfoil",
      ".sandbox",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { languageOptions: { globals: { ...globals.node } } },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["{core,PaymentControl,webresources,server,sandbox,solution,gallery}/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", 50],
      "max-params": ["error", 3],
      "no-console": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ["server/{ports,use-cases,adapters,http}/**", "core/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Hosts alone read the environment." },
      ],
    },
  },
  {
    files: ["{PaymentControl,gallery}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  // Microsoft's solution checker, so far as it speaks of client scripts.
  {
    files: ["webresources/**/*.ts"],
    plugins: { "@microsoft/power-apps": powerApps },
    rules: powerApps.configs.paCheckerHosted.rules,
  },
  { files: ["server/cli/**", "scripts/**"], rules: { "no-console": "off" } },
  // PCF insists on a class and React components read better whole.
  { files: ["**/*.tsx", "PaymentControl/index.ts"], rules: { "max-params": ["error", 4] } },
  ...importRules,
);
