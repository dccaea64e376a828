import { createPinoLog } from "../../adapters/log/pino-log.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { holdNotices } from "../../use-cases/notify/tell-at-the-end.ts";
import { rememberCurrencies } from "../../use-cases/pay/currencies-of-organization.ts";
import type { Watch } from "../../use-cases/reconcile/ports.ts";
import { type Ended, reconcile } from "../../use-cases/reconcile/reconcile.ts";
import { windowOf } from "../../use-cases/reconcile/window.ts";
import { connectDataverse } from "../connections.ts";
import { type Environment, readEnvironment } from "../environment.ts";
import { reconcilePorts } from "../reconciling.ts";
import type { HostFault } from "./run-set-up.ts";
import { createTidier } from "./tidy-memory.ts";

export interface ReconcileWish {
  readonly since: string;
  readonly isDry: boolean;
  readonly watch: Watch;
  isStopping(): boolean;
  /** Told when another run is at work and is waited for. */
  waiting(name: string): void;
}

const lookAgainMs = 2_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `counterfoil reconcile`: with the server's own environment. Waits for a run that is at work elsewhere. */
export const runReconcile = async (
  { since, isDry, watch, isStopping, waiting }: ReconcileWish,
  environment: Environment,
): Promise<Result<Ended, HostFault>> => {
  const window = windowOf(since);
  if (!window.ok) return err({ sentences: [`--since ${window.error}`], exitCode: 64 });
  // A signing secret and the keys of webhooks are the server's affair alone.
  const configuration = readEnvironment({
    ...{ STRIPE_WEBHOOK_SECRETS: "whsec_unknown", DATAVERSE_WEBHOOK_KEY: "unknown", PORTAL_KEY: "unknown" },
    ...environment,
  });
  if (!configuration.ok) return err({ sentences: configuration.error, exitCode: 78 });
  const tidy = createTidier();
  const watching: Watch = {
    found: watch.found,
    progressed: (progress) => {
      tidy();
      watch.progressed(progress);
    },
  };
  const log = createPinoLog(environment["LOG_LEVEL"] ?? "silent");
  const dataverse = connectDataverse(configuration.value);
  const notices = configuration.value.notify === "owners" ? holdNotices() : undefined;
  for (;;) {
    const ports = reconcilePorts(configuration.value, { log, watch: watching, notices });
    const ended = await reconcile({ window: window.value, isDry, isStopping }, ports);
    await notices?.tell({ dataverse, currencies: rememberCurrencies(dataverse), log });
    if (ended.kind !== "busy" || isStopping()) return ok(ended);
    waiting(ended.name);
    await pause(Math.min(ended.freeAfterMs + 100, lookAgainMs));
  }
};
