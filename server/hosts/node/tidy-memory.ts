import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const everyCalls = 20;

/**
 * V8 lets garbage grow to hundreds of megabytes where the machine has them. A long run that needs few keeps the room for young objects
 * as it is, and asks now and then to tidy up: answers what is to be called at the end of each page.
 */
export const createTidier = (): (() => void) => {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  let calls = 0;
  return () => {
    calls += 1;
    if (calls % everyCalls === 0 && typeof collect === "function") collect();
  };
};
