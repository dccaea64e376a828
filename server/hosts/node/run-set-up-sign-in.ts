import { err, ok, type Result } from "../../../core/result.ts";
import { type DeviceFault, type DevicePorts, signInByDevice } from "../../adapters/dataverse/device-code.ts";
import { managedIdentity } from "../../adapters/dataverse/token.ts";
import { resourceOfVault } from "../../adapters/secrets/key-vault.ts";
import type { Choices } from "./run-set-up-choices.ts";
import type { SetupEnvironment } from "./run-set-up-environment.ts";

/** Public clients of Microsoft's: the one of Dataverse's own tools and samples, and the Azure command line's for Key Vault. */
const dataverseClient = "51f81489-12ee-4a9e-aaae-a2591f45987d";
const azureClient = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

export interface SignInWish {
  readonly choices: Pick<Choices, "tenant" | "clientId">;
  readonly environment: SetupEnvironment;
  readonly ports: DevicePorts;
}

const sentenceOf = (fault: DeviceFault): string => {
  switch (fault.kind) {
    case "declined":
      return "The sign-in was declined. Run the command again when you are ready to sign in.";
    case "expired":
      return "Nobody signed in within the time that the code was good for. Run the command again.";
    case "refused":
      return `The sign-in was refused: ${fault.code} ${fault.message} Check the tenant (--tenant), or use an app registration of your own (--client-id).`;
    case "unreachable":
      return `The sign-in page's server does not answer (${fault.detail}). Check the network, then run the command again.`;
  }
};

const byDevice = async (
  { choices, environment, ports }: SignInWish,
  { clientId, scope }: { readonly clientId: string; readonly scope: string },
): Promise<Result<string, string>> => {
  const tenant = choices.tenant ?? environment.tenant ?? "organizations";
  const signedIn = await signInByDevice({ authority: environment.authority, tenant, clientId, scope }, ports);
  return signedIn.ok ? signedIn : err(sentenceOf(signedIn.error));
};

/** An administrator's token for Dataverse. */
export const signInToDataverse = async (wish: SignInWish): Promise<Result<string, string>> => {
  const { adminToken, dataverseUrl } = wish.environment;
  if (adminToken) return ok(adminToken);
  const clientId = wish.choices.clientId ?? dataverseClient;
  return byDevice(wish, { clientId, scope: `${dataverseUrl}/.default` });
};

const managed = async (vault: string, environment: SetupEnvironment): Promise<Result<string, string>> => {
  const identity = { endpoint: environment.vault.identity, clientId: undefined };
  try {
    return ok(await managedIdentity(identity, resourceOfVault(vault), Date.now).token());
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
};

/** A token for Key Vault: the machine's managed identity where it has one, else one more sign-in. Asked for once. */
export const signInToVault = (vault: string, wish: SignInWish): (() => Promise<Result<string, string>>) => {
  const ask = (): Promise<Result<string, string>> => {
    const { token, identity } = wish.environment.vault;
    if (token) return Promise.resolve(ok(token));
    if (identity) return managed(vault, wish.environment);
    return byDevice(wish, { clientId: azureClient, scope: `${resourceOfVault(vault)}/.default` });
  };
  let known: Promise<Result<string, string>> | undefined;
  return () => (known ??= ask());
};
