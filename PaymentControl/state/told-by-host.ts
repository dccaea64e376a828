import type { HostReason } from "../../core/host-reasons.ts";
import type { HostRefusal } from "../dataverse/payment-host.ts";
import type { Outcome } from "./payment-event.ts";
import type { Explanation } from "./payment-state.ts";

/** The same press may go through in a minute. */
const passing: readonly (string | undefined)[] = ["too_many_requests", "not_available"] satisfies HostReason[];

/** The host's refusal in the payer's language where its reason is known, in the host's own words otherwise. */
export const toldByHost = ({ sentence, reason }: HostRefusal): Explanation =>
  reason === undefined ? { kind: "said", sentence } : { kind: "reason", reason, sentence };

/** What a press came to that the host refused: the form stays as it was filled in where that is worth it. */
export const refusedPress = (refusal: HostRefusal): Outcome => ({
  kind: passing.includes(refusal.reason) ? "declined" : "rejected",
  why: toldByHost(refusal),
});
