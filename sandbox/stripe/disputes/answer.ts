import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import { invalidRequest, type StripeFault } from "../http/fault.ts";
import { checkMetadata, mergeMetadata } from "../metadata.ts";
import type { World } from "../world.ts";
import type { Answer } from "./parameters.ts";
import { change, closeInquiry, lose } from "./settle.ts";

type Answered = Result<Stripe.Dispute, StripeFault>;

/** Seconds until the bank has read the evidence. */
const readAfter = 1;

const ended = new Set<string>(["won", "lost", "warning_closed", "prevented"]);
const reviewOf: Readonly<Record<string, Stripe.Dispute.Status>> = {
  needs_response: "under_review",
  warning_needs_response: "warning_under_review",
};

/** Why a dispute takes no answer any more. */
const refusal = ({ status }: Stripe.Dispute): Result<never, StripeFault> =>
  invalidRequest({
    message: ended.has(status)
      ? "This dispute is already closed"
      : "Evidence for this dispute has already been submitted.",
  });

const withEvidence = (dispute: Stripe.Dispute, given: Answer): Stripe.Dispute => {
  const evidence = { ...dispute.evidence, ...given.evidence };
  const has_evidence = Object.values(evidence).some((value) => typeof value === "string");
  return {
    ...dispute,
    evidence,
    evidence_details: { ...dispute.evidence_details, has_evidence },
    metadata: mergeMetadata(dispute.metadata, given.metadata),
  };
};

const submitted = (dispute: Stripe.Dispute, now: number): Stripe.Dispute => {
  const { evidence_details: details, status } = dispute;
  return {
    ...dispute,
    evidence_details: {
      ...details,
      past_due: now > (details.due_by ?? Infinity),
      submission_count: details.submission_count + 1,
      submission_method: "manual",
    },
    status: reviewOf[status] ?? status,
  };
};

/** Evidence and metadata of a dispute. Evidence goes to the bank unless it shall only be staged. */
export const answerDispute = (world: World, dispute: Stripe.Dispute, given: Answer): Answered => {
  const answers = given.evidence !== undefined || given.submit === true;
  if (answers && !reviewOf[dispute.status]) return refusal(dispute);
  const staged = withEvidence(dispute, given);
  const checked = checkMetadata(staged.metadata);
  if (!checked.ok) return checked;
  const submits = answers && given.submit !== false;
  if (submits && !staged.evidence_details.has_evidence) {
    return invalidRequest({ message: "There is no evidence to submit for this dispute.", param: "submit" });
  }
  const after = change(world, dispute, submits ? submitted(staged, world.clock.nowSeconds()) : staged);
  if (submits) world.after(readAfter, "dispute-decided", after.id);
  return ok(after);
};

/** Gives in: a dispute is lost, an inquiry is over. */
export const closeDispute = (world: World, dispute: Stripe.Dispute): Answered => {
  if (dispute.status === "needs_response") return ok(lose(world, dispute));
  if (dispute.status === "warning_needs_response") return ok(closeInquiry(world, dispute));
  return refusal(dispute);
};
