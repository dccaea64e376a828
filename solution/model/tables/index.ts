import type { Table } from "../table.ts";
import { dispute } from "./dispute.ts";
import { gatewayEvent } from "./gateway-event.ts";
import { paymentAction } from "./payment-action.ts";
import { paymentAttempt } from "./payment-attempt.ts";
import { paymentProfile } from "./payment-profile.ts";
import { payment } from "./payment.ts";
import { reconciliation } from "./reconciliation.ts";
import { refund } from "./refund.ts";
import { serverStatus } from "./server-status.ts";

/** Every table of the base solution. */
export const tables: readonly Table[] = [
  payment,
  paymentAttempt,
  refund,
  dispute,
  paymentAction,
  gatewayEvent,
  paymentProfile,
  serverStatus,
  reconciliation,
];
