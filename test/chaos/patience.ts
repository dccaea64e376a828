import { setTimeout as pause } from "node:timers/promises";

/** What one try came to: an answer, or trouble that will pass. Anything else is thrown. */
export type Tried<Value> =
  { readonly kind: "answered"; readonly value: Value } | { readonly kind: "trouble"; readonly why: string };

/** Some minutes at most: a server that is killed and throttled comes back in seconds. */
const triesAtMost = 400;

/** Tries until it is answered: those who play a history do not give up because something is down. */
export const patiently = async <Value>(attempt: () => Promise<Tried<Value>>): Promise<Value> => {
  let why = "";
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const tried = await attempt();
    if (tried.kind === "answered") return tried.value;
    why = tried.why;
    await pause(Math.min(20 * 2 ** tries, 300));
  }
  throw new Error(`Given up: ${why}`);
};
