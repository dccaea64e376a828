import { err, ok, type Result } from "../../../core/result.ts";
import { demandAnother } from "./administrator.ts";
import { readOrganization } from "./environment.ts";
import { planGatewayRemoval } from "./gateway-endpoint.ts";
import { planStepRemoval } from "./processing-steps.ts";
import { planProfileRemoval } from "./profile.ts";
import { planServerAddressRemoval } from "./server-address.ts";
import { planWebhookRemoval } from "./service-endpoint.ts";
import { nameOf, type Plan, type PlanFault, type SetupPorts } from "./setup.ts";

export interface RemovalWish {
  readonly serverUrl: string;
  readonly livemode: boolean;
  /** Payment profiles as well. Payments and what became of them always stay. */
  readonly profiles: boolean;
}

export type RemovalPorts = Pick<SetupPorts, "dataverse" | "administration" | "endpoints">;

/** What set-up made, to be taken away again: first what calls us, then what it hangs on. */
export const planRemoval = async (wish: RemovalWish, ports: RemovalPorts): Promise<Result<Plan, PlanFault>> => {
  const organization = await readOrganization(ports.administration, ports.dataverse);
  if (!organization.ok) return err({ kind: "failed", sentence: organization.error });
  const another = await demandAnother(undefined, ports.dataverse);
  if (!another.ok) return err({ kind: "failed", sentence: another.error });
  const parts = [
    await planGatewayRemoval(`${wish.serverUrl}/webhooks/stripe`, ports.endpoints),
    await planStepRemoval(ports.dataverse),
    await planWebhookRemoval(ports.dataverse),
    ok(await planServerAddressRemoval(wish.serverUrl, ports.dataverse)),
    wish.profiles ? await planProfileRemoval(ports.dataverse) : ok([]),
  ];
  const failed = parts.find((part) => !part.ok);
  if (failed && !failed.ok) return err({ kind: "failed", sentence: failed.error });
  return ok({
    organization: organization.value,
    environment: nameOf(organization.value),
    livemode: wish.livemode,
    items: parts.flatMap((part) => (part.ok ? part.value : [])),
  });
};
