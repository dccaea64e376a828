import type { HostRefusal } from "../dataverse/payment-host.ts";
import type { Explanation } from "./payment-state.ts";

/** The host's refusal in the payer's language where its reason is known, in the host's own words otherwise. */
export const toldByHost = ({ sentence, reason }: HostRefusal): Explanation =>
  reason === undefined ? { kind: "said", sentence } : { kind: "reason", reason, sentence };
