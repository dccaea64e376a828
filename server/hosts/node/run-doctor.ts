import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { err, ok, type Result } from "../../../core/result.ts";
import { apiVersion, connectStripe } from "../../adapters/stripe/connect.ts";
import { createEndpoints } from "../../adapters/stripe/endpoints.ts";
import { createExamination } from "../../adapters/stripe/examination.ts";
import { createWeb } from "../../adapters/web/web.ts";
import { examine } from "../../use-cases/doctor/doctor.ts";
import type { DoctorPorts, DoctorWish } from "../../use-cases/doctor/examination.ts";
import type { Finding } from "../../use-cases/doctor/finding.ts";
import { connectDataverse, connectDefinitions } from "../connections.ts";
import { type Configuration, type Environment, isLiveKey, readEnvironment } from "../environment.ts";
import { version } from "../version.ts";

export interface DoctorOptions {
  /** Where the server is reached from outside. */
  readonly url: string;
  /** Pages of portal sites that take payments. */
  readonly site?: readonly string[];
  /** Logical name of Microsoft's Payment table. */
  readonly nativeTable?: string;
  /** A NAME=value file, read before the environment. */
  readonly env?: string;
}

/** Sentences, and the exit code: 64 the command line, 78 the environment. */
export interface DoctorFault {
  readonly sentences: readonly string[];
  readonly exitCode: 64 | 78;
}

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** As the server was told, or as it is expected. */
const nativeOf = ({ nativeTable }: DoctorOptions, { native }: Configuration): DoctorWish["native"] => ({
  ...(native ?? { name: "pp_payment", idColumn: "pp_paymentidentifier" }),
  ...(nativeTable ? { name: nativeTable } : {}),
  isUsed: native !== undefined,
});

const wishOf = (options: DoctorOptions, configuration: Configuration): DoctorWish => {
  const { stripe, dataverse, portalKey } = configuration;
  return {
    serverUrl: options.url.replace(/\/+$/, ""),
    version,
    stripe: {
      livemode: isLiveKey(stripe.secretKey),
      isRestricted: stripe.secretKey.startsWith("rk_"),
      url: stripe.apiBase ?? "https://api.stripe.com",
      apiVersion,
      webhookSecrets: stripe.webhookSecrets,
    },
    dataverse: {
      url: dataverse.url,
      webhookKey: dataverse.webhookKey,
      isServer: dataverse.identity.kind !== "token",
    },
    portalKey,
    sites: options.site ?? [],
    native: nativeOf(options, configuration),
  };
};

/** Setting up has a Stripe key and an administrator of its own, where the server's may not do it; doctor sees more with them. */
const withSetUp = (variables: Environment): Environment => {
  const { DATAVERSE_ADMIN_TOKEN: token } = variables;
  return token ? { ...variables, DATAVERSE_TOKEN: token } : variables;
};

const portsOf = (configuration: Configuration, setUpKey: string | undefined): DoctorPorts => {
  const { secretKey, apiBase } = configuration.stripe;
  const stripe = connectStripe(secretKey, apiBase);
  return {
    dataverse: connectDataverse(configuration),
    definitions: connectDefinitions(configuration),
    gateway: createExamination(stripe, apiBase),
    endpoints: createEndpoints(setUpKey ? connectStripe(setUpKey, apiBase) : stripe),
    web: createWeb(Date.now),
    clock: Date.now,
    pause: (ms) => wait(ms, undefined, { ref: false }),
  };
};

const fileVariables = async (path: string | undefined): Promise<Result<Environment, string>> => {
  if (path === undefined) return ok({});
  try {
    return ok(parseEnv(await readFile(path, "utf8")));
  } catch {
    return err(`--env ${path}: there is no such file, or it cannot be read`);
  }
};

/** `counterfoil doctor`: with the server's own environment, or an administrator's identity in it where more is to be seen. */
export const runDoctor = async (
  options: DoctorOptions,
  variables: Environment,
): Promise<Result<readonly Finding[], DoctorFault>> => {
  const strange = [options.url, ...(options.site ?? [])].filter((address) => !isAddress(address));
  if (strange.length > 0) {
    const sentences = strange.map((address) => `${address} is no address: it begins with https://`);
    return err({ sentences, exitCode: 64 });
  }
  const file = await fileVariables(options.env);
  if (!file.ok) return err({ sentences: [file.error], exitCode: 78 });
  const all = withSetUp({ ...file.value, ...variables });
  const configuration = readEnvironment(all);
  if (!configuration.ok) return err({ sentences: configuration.error, exitCode: 78 });
  return ok(await examine(wishOf(options, configuration.value), portsOf(configuration.value, all["STRIPE_SETUP_KEY"])));
};
