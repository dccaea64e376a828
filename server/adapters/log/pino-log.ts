import pino from "pino";
import type { Log } from "../../ports/log.ts";

/** Anything that looks like a secret is blotted out, whoever logged it. */
const secret = /\b((?:sk|rk)_(?:test|live)_\w+|whsec_\w+|\w+_secret_\w+)/g;

const clean = (facts: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(secret, "[secret]") : value,
    ]),
  );

/** JSON lines on standard output. */
export const createPinoLog = (level = "info"): Log => {
  // Lines are written off the event loop; what is not written yet when the process ends is written then.
  const log = pino({ level, base: undefined }, pino.destination({ sync: false }));
  return {
    info: (event, facts) => log.info(clean(facts), event),
    warn: (event, facts) => log.warn(clean(facts), event),
    error: (event, facts) => log.error(clean(facts), event),
  };
};
