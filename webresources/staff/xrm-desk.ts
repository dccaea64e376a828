import { commandStringsFor } from "../strings/commands/strings.ts";
import type { Desk } from "./carry-out.ts";
import { staffDataverse } from "./dataverse.ts";
import type { PaymentMoneyReader } from "./payment-money.ts";
import { xrmPaymentMoney } from "./xrm-payment-money.ts";
import { xrmRequests } from "./xrm-requests.ts";
import { xrmStaffHost } from "./xrm-staff-host.ts";

export interface StaffDesk extends Desk {
  readonly payments: PaymentMoneyReader;
}

let desk: StaffDesk | undefined;

/** The desk of this page, made at the first press or rule: before that the app may not be ready. */
export const xrmDesk = (): StaffDesk => {
  if (desk) return desk;
  const client = staffDataverse(Xrm.WebApi);
  const host = xrmStaffHost();
  desk = {
    host,
    requests: xrmRequests(client),
    payments: xrmPaymentMoney(client),
    words: commandStringsFor(host.languageId),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  return desk;
};
