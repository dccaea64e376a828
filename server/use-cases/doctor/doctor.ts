import type { Dataverse } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import type { Finding } from "./finding.ts";
import { checkGateway } from "./gateway-checks.ts";
import { checkProfiles } from "./profile-checks.ts";
import { checkSteps } from "./step-checks.ts";

export interface DoctorWish {
  /** Where the server is reached from outside. */
  readonly serverUrl: string;
  /** Mode of the server's key. */
  readonly livemode: boolean;
  readonly apiVersion: string;
}

export interface DoctorPorts {
  readonly dataverse: Dataverse;
  readonly gateway: Pick<Gateway, "ping">;
  readonly endpoints: GatewayEndpoints;
}

/** Looks at everything a person could get wrong; changes nothing. */
export const examine = async (wish: DoctorWish, ports: DoctorPorts): Promise<readonly Finding[]> => {
  const { serverUrl, livemode, apiVersion } = wish;
  const findings = await Promise.all([
    checkGateway({ url: `${serverUrl}/webhooks/stripe`, livemode, apiVersion }, ports),
    checkSteps(`${serverUrl}/webhooks/dataverse`, ports.dataverse),
    checkProfiles(livemode, ports.dataverse),
  ]);
  return findings.flat();
};
