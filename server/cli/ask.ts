import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks a person. Rejects when they go away (Ctrl-C, Ctrl-D). */
export interface Asker {
  /** Their answer, or the fallback when they just press Enter. */
  text(question: string, fallback?: string): Promise<string>;
  /** Not shown as it is typed. */
  secret(question: string): Promise<string>;
  yes(question: string, fallback: boolean): Promise<boolean>;
  tell(line: string): void;
}

/** What is typed goes to the screen unless it is a secret; standard output stays free for the result. */
const screen = (isQuiet: () => boolean): Writable =>
  new Writable({
    write: (chunk: Buffer, _encoding, next) => {
      if (!isQuiet()) process.stderr.write(chunk);
      next();
    },
  });

const until = async (prompt: Interface, question: string): Promise<string> => {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  prompt.once("close", leave);
  try {
    return (await prompt.question(question, { signal: gone.signal })).trim();
  } finally {
    prompt.off("close", leave);
  }
};

/** Opens a conversation on the terminal for as long as `work` takes. */
export const conversation = async <Value>(work: (asker: Asker) => Promise<Value>): Promise<Value> => {
  let isQuiet = false;
  const output = screen(() => isQuiet);
  const prompt = createInterface({ input: process.stdin, output, terminal: true });
  const text: Asker["text"] = async (question, fallback) =>
    (await until(prompt, fallback ? `${question} [${fallback}] ` : `${question} `)) || (fallback ?? "");
  try {
    return await work({
      text,
      secret: async (question) => {
        process.stderr.write(`${question} (not shown) `);
        isQuiet = true;
        const answer = await until(prompt, "");
        isQuiet = false;
        process.stderr.write("\n");
        return answer;
      },
      yes: async (question, fallback) => {
        const answer = await text(`${question} ${fallback ? "[Y/n]" : "[y/N]"}`);
        return answer === "" ? fallback : /^y(es)?$/i.test(answer);
      },
      tell: (line) => void process.stderr.write(`${line}\n`),
    });
  } finally {
    prompt.close();
  }
};
