import type { Role } from "../role.ts";
import { readMetadata, readPeople, readSteps, useCurrencies } from "./platform.ts";

/**
 * For the server's application user alone. It writes what it owns and deletes only what is pruned by age.
 * Read (and Append To) on the tables that are paid for is the customer's to add: we do not know them.
 */
export const serverRole: Role = {
  name: "Counterfoil Server",
  description: "For the application user of the Counterfoil server, and nobody else.",
  grants: [
    {
      tables: ["cfl_payment", "cfl_paymentattempt", "cfl_refund", "cfl_dispute", "cfl_paymentaction"],
      verbs: ["Create", "Read", "Write", "Append", "AppendTo", "Assign"],
      depth: "Global",
    },
    {
      tables: ["cfl_gatewayevent", "cfl_serverstatus", "cfl_reconciliation"],
      verbs: ["Create", "Read", "Write", "Delete", "Append", "AppendTo"],
      depth: "Global",
    },
    { tables: ["cfl_paymentattempt"], verbs: ["Delete"], depth: "Global" },
    { tables: ["cfl_paymentprofile"], verbs: ["Read", "AppendTo"], depth: "Global" },
  ],
  // prvCreateAppNotification: owners are told of what needs them. What was told, the server need not read.
  // prvReadRole: who confirms a copied environment must be an administrator.
  platform: [
    ...readMetadata,
    ...useCurrencies,
    ...readPeople,
    "prvReadRole",
    "prvCreateAppNotification",
    "prvAppendToAccount",
    "prvAppendToContact",
    ...readSteps,
  ],
};
