import { err, type Result } from "../../../core/result.ts";
import { connectStripe } from "../../adapters/stripe/connect.ts";
import { createEndpoints } from "../../adapters/stripe/endpoints.ts";
import { setUp, type SetupDone } from "../../use-cases/setup/setup.ts";
import { connectDataverse } from "../connections.ts";
import { type Environment, readEnvironment } from "../environment.ts";

export interface HostFault {
  readonly sentences: readonly string[];
  readonly exitCode: number;
}

/** https on the usual port only, as Dataverse demands; this machine alone is let off. */
const isReachable = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  return (protocol === "https:" && port === "") || ["127.0.0.1", "localhost"].includes(hostname);
};

/** `counterfoil setup`: the environment's identity must be an administrator's. */
export const runSetUp = async (url: string, environment: Environment): Promise<Result<SetupDone, HostFault>> => {
  if (!isReachable(url)) {
    const sentence = `--url ${url}: Stripe and Dataverse call https addresses on port 443 only, such as https://pay.example.com`;
    return err({ sentences: [sentence], exitCode: 64 });
  }
  // The signing secret is what set-up is about to bring.
  const configuration = readEnvironment({ STRIPE_WEBHOOK_SECRETS: "whsec_unknown", ...environment });
  if (!configuration.ok) return err({ sentences: configuration.error, exitCode: 78 });
  const { stripe, dataverse } = configuration.value;
  const done = await setUp(
    { serverUrl: url.replace(/\/$/, ""), webhookKey: dataverse.webhookKey },
    {
      dataverse: connectDataverse(configuration.value),
      endpoints: createEndpoints(connectStripe(stripe.secretKey, stripe.apiBase)),
    },
  );
  return done.ok ? done : err({ sentences: [done.error], exitCode: 1 });
};
