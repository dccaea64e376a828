import type { Role } from "../role.ts";
import { keepNotes, readMetadata, readNotifications, readPeople, useCurrencies } from "./platform.ts";

/**
 * Sees every payment and asks for captures, cancellations, a look at the gateway and replays: nothing that gives money back.
 * No Write on Payment: what the server owns, only the server writes.
 */
export const staffRole: Role = {
  name: "Counterfoil Staff",
  description: "Sees payments and their history, asks for captures and cancellations, writes notes.",
  grants: [
    { tables: ["cfl_payment", "cfl_gatewayevent"], verbs: ["Read", "AppendTo"], depth: "Global" },
    { tables: ["cfl_paymentattempt", "cfl_refund", "cfl_dispute"], verbs: ["Read"], depth: "Global" },
    { tables: ["cfl_paymentaction"], verbs: ["Create", "Read", "Append"], depth: "Global" },
    {
      tables: ["cfl_paymentprofile", "cfl_serverstatus", "cfl_reconciliation"],
      verbs: ["Read"],
      depth: "Global",
    },
  ],
  platform: [...readMetadata, ...useCurrencies, ...readPeople],
  platformNearby: { ...keepNotes, Basic: [...keepNotes.Basic, ...readNotifications] },
};
