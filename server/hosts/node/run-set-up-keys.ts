import { randomBytes } from "node:crypto";
import { ok } from "../../../core/result.ts";
import { completeEnvFile } from "../../adapters/secrets/env-file.ts";
import type { Item } from "../../use-cases/setup/plan.ts";
import type { Environment } from "../environment.ts";

/** Keys of our own making, that two sides must share. */
const names = ["DATAVERSE_WEBHOOK_KEY", "PORTAL_KEY"] as const;

export interface Completed {
  readonly variables: Environment;
  /** Writes what was made up; undefined when nothing was. */
  readonly item: Item | undefined;
}

/** Makes up the keys that the server's file lacks; long and random, so nobody needs to. */
export const completeKeys = (path: string, variables: Environment): Completed => {
  const missing = names.filter((name) => !variables[name]);
  if (missing.length === 0) return { variables, item: undefined };
  const values = Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString("hex")]));
  const item: Item = {
    ...{ id: "server-keys", what: `${missing.join(" and ")} in the file ${path}`, verdict: "create" },
    because: "made up, long and random",
    carryOut: async () => {
      const written = await completeEnvFile(path, values);
      return written.ok ? ok({}) : written;
    },
  };
  return { variables: { ...variables, ...values }, item };
};
