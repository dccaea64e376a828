import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";
import { err, ok, type Result } from "../../../core/result.ts";
import { createAdministration } from "../../adapters/dataverse/administration.ts";
import { createDataverse } from "../../adapters/dataverse/dataverse.ts";
import { createDefinitions } from "../../adapters/dataverse/definitions.ts";
import { createSend } from "../../adapters/dataverse/send.ts";
import { fixedToken } from "../../adapters/dataverse/token.ts";
import { envFileSecrets } from "../../adapters/secrets/env-file.ts";
import { markOfKey } from "../../adapters/secrets/key-mark.ts";
import { keyVaultSecrets } from "../../adapters/secrets/key-vault.ts";
import { shownOnce } from "../../adapters/secrets/shown-once.ts";
import { apiVersion, connectStripe } from "../../adapters/stripe/connect.ts";
import { createEndpoints } from "../../adapters/stripe/endpoints.ts";
import type { SigningSecrets } from "../../ports/signing-secrets.ts";
import type { Item } from "../../use-cases/setup/plan.ts";
import { planRemoval } from "../../use-cases/setup/removal.ts";
import { type Plan, type PlanFault, planSetUp, type SetupPorts, type SetupWish } from "../../use-cases/setup/setup.ts";
import { type Environment, isLiveKey } from "../environment.ts";
import { type Choices, type RawChoices, readChoices } from "./run-set-up-choices.ts";
import { readSetupEnvironment, type SetupEnvironment } from "./run-set-up-environment.ts";
import { type Completed, completeKeys } from "./run-set-up-keys.ts";
import { profileOf, readSample } from "./run-set-up-profile.ts";
import { signInToDataverse, signInToVault } from "./run-set-up-sign-in.ts";

export interface HostFault {
  readonly sentences: readonly string[];
  readonly exitCode: number;
}

/** How to go about it; what is wanted stands in the choices. */
export interface Manner {
  /** The choices come from a file, not from the command line alone. */
  readonly configured: boolean;
  readonly live: boolean;
  readonly newSecret: boolean;
  /** Take away what set-up made. */
  readonly remove: boolean;
  /** With `remove`: payment profiles as well. */
  readonly profiles: boolean;
  /** Shows the administrator where to sign in, and the code to type there. */
  readonly tell: (where: string, code: string) => void;
}

/** The answer to an import comes when it is done. */
const importTimeoutMs = 15 * 60_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Ready {
  readonly choices: Choices;
  readonly environment: SetupEnvironment;
  readonly manner: Manner;
}

const signInWish = ({ choices, environment, manner }: Ready) => ({
  ...{ choices, environment },
  ports: { clock: Date.now, pause, tell: manner.tell },
});

const secretsOf = (ready: Ready): SigningSecrets => {
  const { signingSecret: place } = ready.choices;
  switch (place.to) {
    case "env-file":
      return envFileSecrets(place.path);
    case "key-vault":
      return keyVaultSecrets({
        ...{ url: place.vault, name: place.name },
        token: signInToVault(place.vault, signInWish(ready)),
      });
    case "screen":
      return shownOnce();
  }
};

const portsOf = (ready: Ready, token: string): SetupPorts => {
  const { dataverseUrl: url, secretKey, apiBase } = ready.environment;
  const connection = { url, tokens: fixedToken(token), pause, random: Math.random };
  return {
    dataverse: createDataverse(connection),
    administration: createAdministration(createSend({ ...connection, timeoutMs: importTimeoutMs }), url),
    definitions: createDefinitions(createSend(connection)),
    endpoints: createEndpoints(connectStripe(secretKey, apiBase)),
    secrets: secretsOf(ready),
  };
};

const wishOf = ({ choices, environment, manner }: Ready): Result<SetupWish, string> => {
  const livemode = isLiveKey(environment.secretKey);
  const profile = profileOf(choices, livemode);
  if (!profile.ok) return profile;
  const { webhookKey: key, dataverseUrl } = environment;
  return ok({
    ...{ serverUrl: choices.url, livemode, isLiveMeant: manner.live, apiVersion, newSecret: manner.newSecret },
    webhook: { key, keyMark: markOfKey(key, dataverseUrl) },
    applicationId: choices.applicationId ?? environment.applicationId,
    profile: profile.value,
    sample: choices.sample ? () => readSample(choices.sample?.zip) : undefined,
    notifications: choices.notifications,
  });
};

const exitCodeOf = ({ kind }: PlanFault): number => (kind === "not-here" ? 64 : 1);

/** The server's own `NAME=value` file, below the environment: what is set there counts first. */
export const withEnvFile = async (path: string, environment: Environment): Promise<Environment> => {
  const text = await readFile(path, "utf8").catch(() => "");
  const stated = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  return { ...parseEnv(text), ...Object.fromEntries(stated) };
};

/** The keys first: what follows writes them elsewhere, too. */
const withItem = (plan: Plan, item: Item | undefined): Plan =>
  item ? { ...plan, items: [item, ...plan.items] } : plan;

const completed = async (choices: Choices, variables: Environment, manner: Manner): Promise<Completed> => {
  if (manner.remove) return { variables: { DATAVERSE_WEBHOOK_KEY: "of no use here", ...variables }, item: undefined };
  const { signingSecret: place } = choices;
  if (place.to !== "env-file") return { variables, item: undefined };
  return completeKeys(place.path, await withEnvFile(place.path, variables));
};

const planWith = async (ready: Ready): Promise<Result<Plan, HostFault>> => {
  const { manner } = ready;
  const wish = wishOf(ready);
  if (!wish.ok) return err({ sentences: [wish.error], exitCode: 78 });
  const token = await signInToDataverse(signInWish(ready));
  if (!token.ok) return err({ sentences: [token.error], exitCode: 1 });
  const ports = portsOf(ready, token.value);
  const { serverUrl, livemode } = wish.value;
  const plan = manner.remove
    ? await planRemoval({ serverUrl, livemode, profiles: manner.profiles }, ports)
    : await planSetUp(wish.value, ports);
  return plan.ok ? plan : err({ sentences: [plan.error.sentence], exitCode: exitCodeOf(plan.error) });
};

/** Signs in and plans; nothing is changed. The plan carries what would be done. */
export const runSetUpPlan = async (
  raw: RawChoices,
  variables: Environment,
  manner: Manner,
): Promise<Result<Plan, HostFault>> => {
  const choices = readChoices(raw);
  if (!choices.ok) return err({ sentences: choices.error, exitCode: manner.configured ? 78 : 64 });
  const { variables: whole, item } = await completed(choices.value, variables, manner);
  const environment = readSetupEnvironment(whole);
  if (!environment.ok) return err({ sentences: environment.error, exitCode: 78 });
  const plan = await planWith({ choices: choices.value, environment: environment.value, manner });
  return plan.ok ? ok(withItem(plan.value, item)) : plan;
};
