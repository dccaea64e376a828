import { randomUUID } from "node:crypto";
import { connectStripe } from "../adapters/stripe/connect.ts";
import { createGateway } from "../adapters/stripe/gateway.ts";
import { createHistory } from "../adapters/stripe/history.ts";
import type { Log } from "../ports/log.ts";
import { createLedger } from "../use-cases/ledger/ledger.ts";
import type { Notices } from "../use-cases/notify/notice.ts";
import { attemptsFollow } from "../use-cases/pay/attempt-store.ts";
import { rememberCurrencies } from "../use-cases/pay/currencies-of-organization.ts";
import { repairOf } from "../use-cases/reconcile/finding.ts";
import type { ReconcilePorts, Watch } from "../use-cases/reconcile/ports.ts";
import { reconcile } from "../use-cases/reconcile/reconcile.ts";
import { type Window, windowOfDays } from "../use-cases/reconcile/window.ts";
import type { Chore } from "./compose.ts";
import { connectDataverse } from "./connections.ts";
import { type Configuration, isLiveKey } from "./environment.ts";

/** What a run of the reconciliation is given: connections of its own and a ledger that remembers nothing. */
export const reconcilePorts = (
  configuration: Configuration,
  { log, watch, notices }: { readonly log: Log; readonly watch: Watch; readonly notices: Notices | undefined },
): ReconcilePorts => {
  const { stripe: account, track } = configuration;
  const dataverse = connectDataverse(configuration);
  const stripe = connectStripe(account.secretKey, account.apiBase);
  const gateway = createGateway(stripe);
  const currencies = rememberCurrencies(dataverse);
  const clock = Date.now;
  const ledger = createLedger({ dataverse, gateway, currencies, log, track, notices });
  const livemode = isLiveKey(account.secretKey);
  return {
    ...{ dataverse, gateway, ledger, track, livemode, log, clock, watch },
    history: createHistory(stripe),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId: randomUUID,
    afterSettled: (settled) => attemptsFollow(settled, { dataverse, announce: () => undefined }),
  };
};

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Every run looks at the last days, the first one after midnight (UTC) at the last month: as far back as Stripe keeps events. */
export const windowAt = (nowMs: number, everyMs: number): Window =>
  windowOfDays(Math.floor(nowMs / dayMs) === Math.floor((nowMs - everyMs) / dayMs) ? 3 : 30);

const logging = (log: Log): Watch => ({
  found: ({ what, reference, repair }) => log.warn("mismatch", { what, reference, repair: repairOf(repair) }),
  progressed: () => undefined,
});

/** The reconciliation by the clock, unless it is turned off. */
export const reconcileChores = (configuration: Configuration, log: Log, notices?: Notices): readonly Chore[] => {
  const everyMs = configuration.reconcileMinutes * minuteMs;
  let isStopping = false;
  const run = async (): Promise<void> => {
    const wish = { window: windowAt(Date.now(), everyMs), isDry: false, isStopping: () => isStopping };
    const ended = await reconcile(wish, reconcilePorts(configuration, { log, watch: logging(log), notices }));
    if (ended.kind === "busy") return;
    const { checked, recovered, corrected, unmended } = ended.notes;
    const why = ended.kind === "stopped" ? ended.why : undefined;
    log.info("reconciled", { state: ended.kind, checked, recovered, corrected, unmended, why });
  };
  const stop = (): void => {
    isStopping = true;
  };
  return everyMs === 0 ? [] : [{ name: "reconcile", everyMs, run, stop }];
};
