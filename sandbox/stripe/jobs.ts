import { react } from "./disputes/react.ts";
import { decideDispute, disputeDue, inquiryLapsed } from "./disputes/settle.ts";
import { balanceKnown, fundsAvailable } from "./payment-intents/balance.ts";
import { decideDebit } from "./payment-intents/bank-debit.ts";
import { expireAuthorization } from "./payment-intents/cancel.ts";
import { expireVoucher, payVoucher } from "./payment-intents/voucher.ts";
import { decideRefund, referenceRefund } from "./refunds/later.ts";
import type { JobKind } from "./schedule.ts";
import type { World } from "./world.ts";

/** What happens to the subject of a job when its time has come. */
export const jobs: Readonly<Record<JobKind, (world: World, subject: string) => void>> = {
  "balance-known": balanceKnown,
  "debit-decided": decideDebit,
  "voucher-paid": payVoucher,
  "voucher-expired": expireVoucher,
  "authorization-expired": expireAuthorization,
  "cardholder-reacts": react,
  "dispute-decided": decideDispute,
  "dispute-due": disputeDue,
  "inquiry-lapsed": inquiryLapsed,
  "refund-decided": decideRefund,
  "refund-referenced": referenceRefund,
  "funds-available": fundsAvailable,
};
