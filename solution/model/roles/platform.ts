/** Names of tables, columns and keys, and the organisation: whoever shows or takes money reads these. */
export const readMetadata = [
  "prvReadEntity",
  "prvReadAttribute",
  "prvReadEntityKey",
  "prvReadRelationship",
  "prvReadOptionSet",
  "prvReadOrganization",
] as const;

/** A row with an amount points to its currency: whoever creates one needs Append To there, as Microsoft's own roles have it. */
export const useCurrencies = ["prvReadTransactionCurrency", "prvAppendToTransactionCurrency"] as const;

/** Who owns rows and who pays. */
export const readPeople = ["prvReadUser", "prvReadTeam", "prvReadAccount", "prvReadContact"] as const;

/** Writes notes of one's own, and reads those of one's business unit. */
export const keepNotes = {
  Basic: ["prvCreateNote", "prvWriteNote", "prvDeleteNote", "prvAppendNote"],
  Local: ["prvReadNote"],
} as const;

/** The bell of the app: what the server told this person. The rest that it takes comes with the platform's Basic User. */
export const readNotifications = ["prvReadAppNotification"] as const;

/** What doctor looks at: the solution's version, the service endpoint and the steps that bring attempts to the server. */
export const readSteps = [
  "prvReadServiceEndpoint",
  "prvReadSdkMessage",
  "prvReadSdkMessageProcessingStep",
  "prvReadSolution",
] as const;

/** What set-up registers. */
export const manageSteps = [
  "prvCreateServiceEndpoint",
  "prvWriteServiceEndpoint",
  "prvDeleteServiceEndpoint",
  "prvCreateSdkMessageProcessingStep",
  "prvWriteSdkMessageProcessingStep",
  "prvDeleteSdkMessageProcessingStep",
] as const;
