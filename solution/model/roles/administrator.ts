import type { Role } from "../role.ts";
import {
  keepNotes,
  manageSteps,
  readMetadata,
  readNotifications,
  readPeople,
  readSteps,
  useCurrencies,
} from "./platform.ts";

/** Sets payments up and watches over them. Even here no Write on what the gateway decides. */
export const administratorRole: Role = {
  name: "Counterfoil Administrator",
  description: "Configures payment profiles, registers the server's steps, watches over events and findings.",
  grants: [
    {
      tables: ["cfl_payment", "cfl_paymentattempt", "cfl_refund", "cfl_dispute", "cfl_paymentaction"],
      verbs: ["Read", "AppendTo", "Assign", "Share"],
      depth: "Global",
    },
    { tables: ["cfl_refund", "cfl_paymentaction"], verbs: ["Create", "Append"], depth: "Global" },
    {
      tables: ["cfl_paymentprofile"],
      verbs: ["Create", "Read", "Write", "Delete", "Append", "AppendTo"],
      depth: "Global",
    },
    { tables: ["cfl_gatewayevent"], verbs: ["Read", "Write", "Delete", "AppendTo"], depth: "Global" },
    // Create: set-up binds the server to the environment. A copy is confirmed by a payment action, not by writing here.
    { tables: ["cfl_serverstatus"], verbs: ["Create", "Read", "Delete"], depth: "Global" },
    { tables: ["cfl_reconciliation"], verbs: ["Read", "Delete"], depth: "Global" },
  ],
  platform: [...readMetadata, ...useCurrencies, ...readPeople, "prvAppendToTeam", ...readSteps, ...manageSteps],
  platformNearby: { ...keepNotes, Basic: [...keepNotes.Basic, ...readNotifications] },
};
