import { apiVersion, connectStripe } from "../../adapters/stripe/connect.ts";
import { createEndpoints } from "../../adapters/stripe/endpoints.ts";
import { createGateway } from "../../adapters/stripe/gateway.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { examine } from "../../use-cases/doctor/doctor.ts";
import type { Finding } from "../../use-cases/doctor/finding.ts";
import { connectDataverse } from "../connections.ts";
import { type Environment, isLiveKey, readEnvironment } from "../environment.ts";
import type { HostFault } from "./run-set-up.ts";

/** `counterfoil doctor`: with the server's own environment, or an administrator's identity in it to see the steps as well. */
export const runDoctor = async (
  url: string,
  environment: Environment,
): Promise<Result<readonly Finding[], HostFault>> => {
  const configuration = readEnvironment(environment);
  if (!configuration.ok) return err({ sentences: configuration.error, exitCode: 78 });
  const { secretKey, apiBase } = configuration.value.stripe;
  const stripe = connectStripe(secretKey, apiBase);
  return ok(
    await examine(
      { serverUrl: url.replace(/\/$/, ""), livemode: isLiveKey(secretKey), apiVersion },
      {
        dataverse: connectDataverse(configuration.value),
        gateway: createGateway(stripe),
        endpoints: createEndpoints(stripe),
      },
    ),
  );
};
