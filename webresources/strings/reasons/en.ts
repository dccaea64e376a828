import { staffSentence } from "../../../core/reason-sentences.ts";
import { type Reason, reasons } from "../../../core/reasons.ts";

/** Why a payment is not simply paid, for staff: the sentences that the server writes on the row. */
export const english = Object.fromEntries(
  (Object.keys(reasons) as Reason[]).map((reason) => [reason, staffSentence(reason)]),
) as Readonly<Record<Reason, string>>;
