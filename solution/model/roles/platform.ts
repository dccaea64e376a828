/** Names of tables and columns, the organisation, and currencies: whoever shows or takes money reads these. */
export const readMetadata = [
  "prvReadEntity",
  "prvReadAttribute",
  "prvReadRelationship",
  "prvReadOptionSet",
  "prvReadOrganization",
  "prvReadTransactionCurrency",
] as const;

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
