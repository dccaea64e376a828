import { optionsOf, type Choice } from "../model/choice.ts";
import { earlyBoundHeading } from "./early-bound-heading.ts";

interface Option {
  readonly word: string;
  readonly value: number;
  readonly label: string;
}

const fileOf = (name: string, description: string, options: readonly Option[]): string =>
  [
    ...earlyBoundHeading,
    `/** ${description} */`,
    `export const ${name} = {`,
    ...options.map(({ word, value, label }) => `  /** ${label} */\n  ${word}: ${value},`),
    "} as const;",
    "",
    `export type ${name} = (typeof ${name})[keyof typeof ${name}];`,
    "",
  ].join("\n");

/** One global choice: domain word → option value, and the type of its values. */
export const enumFile = (choice: Choice): string =>
  fileOf(choice.name, `${choice.label}: ${choice.description}`, optionsOf(choice));

/** State and status reason, which are the same on every table of ours. */
export const rowStateFiles = (): readonly (readonly [path: string, text: string])[] => [
  [
    "enums/statecode.ts",
    fileOf("statecode", "Whether a row is active.", [
      { word: "active", value: 0, label: "Active" },
      { word: "inactive", value: 1, label: "Inactive" },
    ]),
  ],
  [
    "enums/statuscode.ts",
    fileOf("statuscode", "Why a row is active or not; left as the platform has it.", [
      { word: "active", value: 1, label: "Active" },
      { word: "inactive", value: 2, label: "Inactive" },
    ]),
  ],
];
