import type { Role } from "../role.ts";
import { readMetadata, readPeople } from "./platform.ts";

/** Sees every payment, asks for refunds and actions. No Write on Payment: what the server owns, only the server writes. */
export const staffRole: Role = {
  name: "Counterfoil Staff",
  description: "Sees payments and their history, asks for refunds, captures and cancellations.",
  grants: [
    { tables: ["cfl_payment", "cfl_gatewayevent"], verbs: ["Read", "AppendTo"], depth: "Global" },
    { tables: ["cfl_paymentattempt", "cfl_dispute"], verbs: ["Read"], depth: "Global" },
    { tables: ["cfl_refund", "cfl_paymentaction"], verbs: ["Create", "Read", "Append"], depth: "Global" },
    {
      tables: ["cfl_paymentprofile", "cfl_serverstatus", "cfl_reconciliation"],
      verbs: ["Read"],
      depth: "Global",
    },
  ],
  platform: [...readMetadata, ...readPeople],
};
