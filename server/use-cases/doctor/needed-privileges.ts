import { tables } from "../../../core/generated/tables.ts";

const on = (table: { readonly name: string }, verbs: string): readonly string[] =>
  verbs.split(" ").map((verb) => `prv${verb}${table.name}`);

const owned = "Create Read Write Append AppendTo Assign";
const kept = "Create Read Write Delete Append AppendTo";

/** What the role Counterfoil Server holds, all for the whole organisation. A test holds the two together. */
export const neededPrivileges: readonly string[] = [
  ...on(tables.payment, owned),
  ...on(tables.paymentAttempt, `${owned} Delete`),
  ...on(tables.refund, owned),
  ...on(tables.dispute, owned),
  ...on(tables.paymentAction, owned),
  ...on(tables.gatewayEvent, kept),
  ...on(tables.serverStatus, kept),
  ...on(tables.reconciliation, kept),
  ...on(tables.paymentProfile, "Read AppendTo"),
  ...["prvReadEntity", "prvReadAttribute", "prvReadEntityKey", "prvReadRelationship", "prvReadOptionSet"],
  ...["prvReadOrganization", "prvReadTransactionCurrency", "prvAppendToTransactionCurrency"],
  ...["prvReadUser", "prvReadTeam", "prvReadAccount", "prvReadContact", "prvReadRole"],
  ...["prvAppendToAccount", "prvAppendToContact", "prvCreateAppNotification"],
  ...["prvReadServiceEndpoint", "prvReadSdkMessage", "prvReadSdkMessageProcessingStep"],
  "prvReadSolution",
];

/** None of these has a server any use for; each gives far more than payments away. */
export const excessivePrivileges: readonly string[] = [
  ...["prvBypassCustomPlugins", "prvBypassCustomBusinessLogic", "prvActOnBehalfOfAnotherUser"],
  ...["prvWriteRole", "prvAssignRole", "prvWriteUser", "prvCreateEntity", "prvImportCustomization"],
  ...["prvCreateSdkMessageProcessingStep", "prvWriteSdkMessageProcessingStep", "prvWriteServiceEndpoint"],
];
