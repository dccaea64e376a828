import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import { type Asked, askReplay, deadLetters } from "../../use-cases/operate/ask-replay.ts";
import { connectDataverse } from "../connections.ts";
import { type Environment, readEnvironment } from "../environment.ts";
import type { HostFault } from "./run-set-up.ts";

/** Which events: these, or every dead letter. */
export type ReplayWish = { readonly kind: "events"; readonly events: readonly string[] } | { readonly kind: "all" };

/** Calls for each event as it is asked for. */
type Tell = (asked: Asked) => void;

const unreachable = (detail: string): Result<never, HostFault> =>
  err({ sentences: [`Dataverse did not do it: ${detail}`], exitCode: 1 });

const askAll = async (
  events: readonly string[],
  dataverse: Dataverse,
  tell: Tell,
): Promise<Result<undefined, HostFault>> => {
  for (const event of events) {
    const asked = await askReplay(event, dataverse);
    if (!asked.ok) return unreachable(asked.error.kind);
    tell(asked.value);
  }
  return ok(undefined);
};

/** `counterfoil replay`: asks on the events' rows; the environment's identity is the server's or an administrator's. */
export const runReplay = async (
  wish: ReplayWish,
  environment: Environment,
  tell: Tell,
): Promise<Result<undefined, HostFault>> => {
  const configuration = readEnvironment(environment);
  if (!configuration.ok) return err({ sentences: configuration.error, exitCode: 78 });
  const dataverse = connectDataverse(configuration.value);
  if (wish.kind === "events") return askAll(wish.events, dataverse, tell);
  const found = await deadLetters(dataverse);
  return found.ok ? askAll(found.value, dataverse, tell) : unreachable(found.error.kind);
};
