import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { err, ok, type Result } from "../../core/result.ts";
import type { RawChoices } from "../hosts/node/run-set-up-choices.ts";

/** As commander gives them. */
export interface Options {
  readonly url?: string;
  readonly config?: string;
  readonly env?: string;
  readonly keyVault?: string;
  readonly secretName?: string;
  readonly tenant?: string;
  readonly clientId?: string;
  readonly sample?: boolean;
  readonly sampleZip?: string;
  readonly publishableKey?: string;
  readonly returnOrigin?: readonly string[];
  readonly notifications: boolean;
  readonly newSecret?: boolean;
  readonly live?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly remove?: boolean;
  readonly profiles?: boolean;
  readonly json?: boolean;
}

/** Options that mean nothing by themselves, and those that give them a meaning. */
const companions = [
  { flag: "--profiles", name: "profiles", needs: "remove", needed: "--remove" },
  { flag: "--sample-zip", name: "sampleZip", needs: "sample", needed: "--sample" },
  { flag: "--publishable-key", name: "publishableKey", needs: "sample", needed: "--sample" },
  { flag: "--return-origin", name: "returnOrigin", needs: "sample", needed: "--sample" },
  { flag: "--secret-name", name: "secretName", needs: "keyVault", needed: "--key-vault" },
] as const;

/** What is said in vain, a sentence each. */
export const optionsInVain = (options: Options): readonly string[] =>
  companions
    .filter(({ name, needs }) => options[name] !== undefined && !options[needs])
    .map(({ flag, needed }) => `${flag} says something only together with ${needed}.`);

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** All of it on one page of `--help`. */
export const withOptions = (command: Command): Command =>
  command
    .option("--url <address>", "where the server is reached from outside, such as https://pay.example.com")
    .option("--config <file>", "choices as JSON; options here count more")
    .option("--env <file>", "the server's NAME=value file: read first, and the signing secret goes there (mode 600)")
    .option(
      "--key-vault <address>",
      "the signing secret goes to this Azure Key Vault, such as https://contoso.vault.azure.net",
    )
    .option("--secret-name <name>", "its name there (stripe-webhook-secrets)")
    .option("--tenant <id>", "Entra tenant to sign in to (DATAVERSE_TENANT_ID)")
    .option("--client-id <id>", "an app registration of your own to sign in with, instead of Microsoft's public one")
    .option("--sample", "with CounterfoilSample and a test profile; needs --publishable-key")
    .option("--sample-zip <file>", "the sample's zip, when it is not in dist/")
    .option("--publishable-key <key>", "Stripe's pk_test_… for the sample's profile")
    .option("--return-origin <address>", "where banks may send payers back to; may be repeated", collect)
    .option("--no-notifications", "leave the app's in-app notifications as they are")
    .option("--new-secret", "a new Stripe endpoint with a new signing secret, even where a good one is")
    .option("--live", "a live Stripe key is meant, although the environment is not for production")
    .option("-y, --yes", "do what is planned without asking")
    .option("--dry-run", "show the plan, change nothing")
    .option("--remove", "take away what set-up made; rows and profiles stay")
    .option("--profiles", "with --remove: the payment profiles as well")
    .option("--json", "one JSON document in place of lines");

const read = async (path: string): Promise<Result<RawChoices, string>> => {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return ok({ ...parsed });
    return err(`${path} must hold one JSON object.`);
  } catch (error) {
    if (error instanceof SyntaxError) return err(`${path} is no JSON: ${error.message}.`);
    return err(`${path} cannot be read. Is it there, and may you read it?`);
  }
};

const placeOf = ({ keyVault, secretName, env }: Options): RawChoices | undefined => {
  if (keyVault) return { to: "key-vault", vault: keyVault, ...(secretName ? { name: secretName } : {}) };
  return env ? { to: "env-file", path: env } : undefined;
};

const sampleOf = (options: Options, dataverseUrl: string | undefined): RawChoices => ({
  publishableKey: options.publishableKey,
  returnOrigins: options.returnOrigin ?? (dataverseUrl ? [dataverseUrl] : []),
  ...(options.sampleZip ? { zip: options.sampleZip } : {}),
});

/** The file's choices with those of the command line over them. The error is a sentence. */
export const choicesOf = async (
  options: Options,
  dataverseUrl: string | undefined,
): Promise<Result<RawChoices, string>> => {
  const file: Result<RawChoices, string> = options.config ? await read(options.config) : ok({});
  if (!file.ok) return file;
  const signingSecret = placeOf(options);
  return ok({
    ...file.value,
    ...(options.url ? { url: options.url } : {}),
    ...(options.tenant ? { tenant: options.tenant } : {}),
    ...(options.clientId ? { clientId: options.clientId } : {}),
    ...(signingSecret ? { signingSecret } : {}),
    ...(options.sample ? { sample: sampleOf(options, dataverseUrl) } : {}),
    ...(options.notifications ? {} : { notifications: false }),
  });
};
