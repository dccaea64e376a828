import { randomBytes } from "node:crypto";
import type { RawChoices } from "../hosts/node/run-set-up-choices.ts";
import type { Asker } from "./ask.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** What is known before anybody is asked, and after. */
export interface Known {
  readonly choices: RawChoices;
  readonly variables: Variables;
}

/** A key that the server shares with Dataverse; a file of the server's gets one of its own. */
const webhookKey = async (asker: Asker): Promise<string> => {
  const given = await asker.secret("DATAVERSE_WEBHOOK_KEY of the server; Enter makes one up:");
  if (given) return given;
  const key = randomBytes(32).toString("hex");
  asker.tell(`Put this into the server's environment: DATAVERSE_WEBHOOK_KEY=${key}`);
  return key;
};

const variablesFor = async (variables: Variables, asker: Asker, isKeyNeeded: boolean): Promise<Variables> => {
  const known: Record<string, string | undefined> = { ...variables };
  if (!known["DATAVERSE_URL"]) {
    known["DATAVERSE_URL"] = await asker.text("Address of the Dataverse environment (https://….crm.dynamics.com):");
  }
  if (!known["STRIPE_SECRET_KEY"] && !known["STRIPE_SETUP_KEY"]) {
    known["STRIPE_SETUP_KEY"] = await asker.secret("Stripe key that may write webhook endpoints (sk_… or rk_…):");
  }
  if (!known["DATAVERSE_WEBHOOK_KEY"] && isKeyNeeded) known["DATAVERSE_WEBHOOK_KEY"] = await webhookKey(asker);
  return known;
};

const placeOfSecret = async (asker: Asker): Promise<RawChoices> => {
  asker.tell("Where does Stripe's signing secret go?  1 a file of NAME=value lines  2 Azure Key Vault  3 this screen");
  switch (await asker.text("1, 2 or 3:", "1")) {
    case "2":
      return { to: "key-vault", vault: await asker.text("Address of the vault (https://….vault.azure.net):") };
    case "3":
      return { to: "screen" };
    default:
      return { to: "env-file", path: await asker.text("File:", ".env") };
  }
};

const listOf = (answer: string): readonly string[] => answer.split(/[\s,]+/).filter(Boolean);

const originsOf = async (asker: Asker, variables: Variables): Promise<readonly string[]> =>
  listOf(await asker.text("Addresses that banks may send payers back to, with commas:", variables["DATAVERSE_URL"]));

const ownProfile = async (asker: Asker, variables: Variables): Promise<RawChoices> => {
  const publishableKey = await asker.text("Stripe's publishable key (pk_…):");
  const table = await asker.text("Logical name of the table that is paid for:");
  const amountColumn = await asker.text("Its column with the amount due:");
  const currency = await asker.text("Its currency column, or a fixed currency such as EUR:", "transactioncurrencyid");
  return {
    ...{ publishableKey, table, amountColumn, returnOrigins: await originsOf(asker, variables) },
    ...(/^[A-Z]{3}$/.test(currency) ? { fixedCurrency: currency } : { currencyColumn: currency }),
  };
};

const firstProfile = async (asker: Asker, variables: Variables): Promise<RawChoices> => {
  asker.tell("A first payment profile?  1 not now  2 the sample, in test mode  3 for a table of yours");
  switch (await asker.text("1, 2 or 3:", "1")) {
    case "2": {
      const publishableKey = await asker.text("Stripe's publishable test key (pk_test_…):");
      return { sample: { publishableKey, returnOrigins: await originsOf(asker, variables) } };
    }
    case "3":
      return { profile: await ownProfile(asker, variables) };
    default:
      return {};
  }
};

const pathOf = (place: unknown): string | undefined =>
  typeof place === "object" && place !== null && "path" in place && typeof place.path === "string"
    ? place.path
    : undefined;

export interface Conversation {
  readonly asker: Asker;
  /** Set-up is to be undone. */
  readonly remove: boolean;
  /** The server's file of settings, below what is known already. */
  readonly read: (path: string, variables: Variables) => Promise<Variables>;
}

/** Asks for what is missing, and for nothing else. */
export const askForRest = async (
  { choices, variables }: Known,
  { asker, remove, read }: Conversation,
): Promise<Known> => {
  const url = choices["url"] ?? (await asker.text("Address of the server (https://pay.example.com):"));
  if (remove) return { choices: { ...choices, url }, variables: await variablesFor(variables, asker, false) };
  const signingSecret = choices["signingSecret"] ?? (await placeOfSecret(asker));
  const path = pathOf(signingSecret);
  const known = path ? await read(path, variables) : variables;
  const whole = await variablesFor(known, asker, path === undefined);
  const isProfileKnown = "profile" in choices || "sample" in choices;
  const profile = isProfileKnown ? {} : await firstProfile(asker, whole);
  return { choices: { ...choices, url, signingSecret, ...profile }, variables: whole };
};
