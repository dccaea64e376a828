/** The service endpoint in Dataverse, found again by its name. */
export const webhookName = "Counterfoil attempts";

export const stepNameOf = (message: "Create" | "Update"): string => `${webhookName}: ${message}`;

export const stepNames: readonly string[] = [stepNameOf("Create"), stepNameOf("Update")];
