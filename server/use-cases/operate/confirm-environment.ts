import { err, ok } from "../../../core/result.ts";
import { bindEnvironment, confirmBinding } from "../guard/bind.ts";
import { administratorRole, isAdministrator } from "../guard/is-administrator.ts";
import type { CarryOut } from "./action.ts";
import { ofDataverse, refused } from "./fault.ts";

/** A wish that is older came along with the copy, perhaps, and was meant for another environment. */
const freshMs = 15 * 60_000;

/** Makes a copied environment one in which money may move, on the word of an administrator given here and now. */
export const confirmEnvironment: CarryOut = async ({ askedBy, askedAtMs }, ports) => {
  const { dataverse, clock, log, guard } = ports;
  const allowed = askedBy ? await isAdministrator(askedBy, dataverse) : ok(false);
  if (!allowed.ok) return err(ofDataverse(allowed.error));
  if (!allowed.value) {
    return err(refused(`Only who has the security role ${administratorRole} may confirm an environment.`));
  }
  const bound = await bindEnvironment(dataverse);
  if (!bound.ok) return err(ofDataverse(bound.error));
  const { organizationId, boundTo } = bound.value;
  if (organizationId === boundTo) return ok("This environment is confirmed: money may move here.");
  if (clock() - askedAtMs > freshMs) {
    return err(
      refused("This was asked for too long ago, perhaps in the environment that this one was copied from. Ask again."),
    );
  }
  const confirmedOn = new Date(askedAtMs).toISOString().replace(/\.\d+Z$/, "Z");
  const confirmed = await confirmBinding(bound.value, confirmedOn, dataverse);
  if (!confirmed.ok) return err(ofDataverse(confirmed.error));
  guard.forget();
  log.warn("environment-confirmed", { organization: organizationId, before: boundTo, by: askedBy });
  return ok(
    "This environment is confirmed: money may move here from now on. What was asked for before is not carried out.",
  );
};
