/** What the platform refuses in the text of a server logic, wherever it stands. */
const words = [
  "eval(",
  "Function(",
  "setTimeout(",
  "setInterval(",
  "fs.",
  "require(",
  "import(",
  "with(",
  "delete",
  "prototype",
  "__proto__",
  "Proxy(",
  "Reflect.",
  "Symbol.for",
  "debugger",
] as const;

/** The forbidden words in a script, in the platform's order; empty for one that may run. */
export const forbiddenWordsIn = (script: string): readonly string[] => words.filter((word) => script.includes(word));
