import type { Grant, Role } from "../role.ts";

const order = "sample_order";
const seeContacts = ["prvReadContact", "prvAppendToContact"];

const onOrders = (...verbs: Grant["verbs"]): Grant => ({ tables: [order], verbs, depth: "Global" });

/** What each of the base solution's people may do with orders; assigned beside the base role. */
export const sampleRoles: readonly Role[] = [
  {
    name: "Counterfoil Sample Server",
    description: "Beside Counterfoil Server: reads what is paid for and links payments to it.",
    grants: [onOrders("Read", "AppendTo")],
    platform: [],
  },
  {
    name: "Counterfoil Sample Administrator",
    description: "Beside Counterfoil Administrator: everything with orders.",
    grants: [onOrders("Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share")],
    platform: seeContacts,
  },
  {
    name: "Counterfoil Sample Staff",
    description: "Beside Counterfoil Staff: works with orders.",
    grants: [onOrders("Create", "Read", "Write", "Append", "AppendTo")],
    platform: seeContacts,
  },
  {
    name: "Counterfoil Sample Payer",
    description: "Beside Counterfoil Payer: makes and sees orders.",
    grants: [onOrders("Create", "Read", "Write", "Append")],
    platform: seeContacts,
  },
];
