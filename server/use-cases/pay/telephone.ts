import { err, ok, type Result } from "../../../core/result.ts";
import type { Attempt } from "./attempt-row.ts";
import type { PayPorts } from "./ports.ts";
import type { Profile } from "./profile.ts";
import { faultOfDataverse, type PayFault, refusal } from "./refusal.ts";

/** Whoever may ask for captures and cancellations may take a payment by telephone: staff can, payers cannot. */
const staffPrivilege = "prvCreatecfl_paymentaction";

const notOffered = "Payments by telephone are not offered here. Nothing was charged.";
const notAllowed = "You may not take payments by telephone. Nothing was charged.";

/**
 * A payment by telephone skips the bank's check of the payer, so the browser's word is not enough: the profile must offer it,
 * and Dataverse must say that whoever made the attempt is staff.
 */
export const checkTelephone = async (
  attempt: Attempt,
  profile: Profile,
  { access }: Pick<PayPorts, "access">,
): Promise<Result<undefined, PayFault>> => {
  if (!attempt.telephone) return ok(undefined);
  if (!profile.telephone) return err(refusal("rejected_profile", "telephone_not_offered", notOffered));
  if (attempt.createdBy === undefined || attempt.visitor !== undefined) {
    return err(refusal("rejected_row", "telephone_not_allowed", notAllowed));
  }
  const holds = await access.holds(attempt.createdBy, staffPrivilege);
  if (!holds.ok) return err(faultOfDataverse(holds.error));
  return holds.value ? ok(undefined) : err(refusal("rejected_row", "telephone_not_allowed", notAllowed));
};
