import { z } from "zod";
import type { ManagedIdentity } from "../adapters/dataverse/token.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { NativeTable } from "../use-cases/native-payment/native-table.ts";
import { nativeFault, nativeTableOf, nativeVariables } from "./native-environment.ts";

/** What the server runs with; read from the environment by hosts alone. */
export interface Configuration {
  readonly port: number;
  /** Network address to listen on: 0.0.0.0 in a container; by default this machine alone, behind a proxy. */
  readonly host: string;
  readonly stripe: {
    readonly secretKey: string;
    readonly webhookSecrets: readonly string[];
    readonly apiBase: string | undefined;
  };
  readonly dataverse: { readonly url: string; readonly identity: Identity; readonly webhookKey: string };
  readonly portalKey: string;
  /** Folder of the embedded store. */
  readonly store: string;
  /** Takes the embedded store's place: any number of servers share its work. */
  readonly queue: { readonly connection: string; readonly name: string } | undefined;
  readonly track: "own" | "all";
  /** Who is told in the app when a payment needs a person. */
  readonly notify: "owners" | "none";
  /** Minutes from one reconciliation of recent days to the next; 0: none. */
  readonly reconcileMinutes: number;
  /** Microsoft's own Payment table, whose rows are made true as well. */
  readonly native: NativeTable | undefined;
}

export type Identity =
  | { readonly kind: "token"; readonly token: string }
  | {
      readonly kind: "client-secret";
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | ({ readonly kind: "managed" } & ManagedIdentity);

export type Environment = Readonly<Record<string, string | undefined>>;

const required = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .trim()
    .min(1, `is empty: ${what}`);

const origin = (what: string) =>
  required(what).refine((text) => /^https?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text), {
    error: "is not an address such as https://example.crm.dynamics.com (no path)",
  });

/** A key or a shared access signature, as the account's page shows it. */
const isConnectionString = (text: string): boolean =>
  /^UseDevelopmentStorage=true;?$/i.test(text) ||
  (/(^|;)(AccountName|QueueEndpoint)=[^;]/i.test(text) && /(^|;)(AccountKey|SharedAccessSignature)=[^;]/i.test(text));

const schema = z.object({
  PORT: z
    .string()
    .default("8080")
    .refine((text) => /^\d+$/.test(text) && Number(text) <= 65535, "is not a port: a whole number from 0 to 65535"),
  HOST: z.string().trim().min(1).default("127.0.0.1"),
  STRIPE_SECRET_KEY: required("Stripe's secret or restricted key").regex(
    /^(sk|rk)_(test|live)_\w+$/,
    "is not a secret key: it begins with sk_test_, sk_live_, rk_test_ or rk_live_ (a publishable key pk_… belongs into the payment profile)",
  ),
  STRIPE_WEBHOOK_SECRETS: required("the signing secret of the Stripe endpoint, several with commas").refine(
    (text) => text.split(",").every((secret) => /^whsec_\w+$/.test(secret.trim())),
    "must be signing secrets (whsec_…), several with commas",
  ),
  STRIPE_API_BASE: origin("").optional(),
  DATAVERSE_URL: origin("the address of the Dataverse environment"),
  DATAVERSE_TENANT_ID: z.string().optional(),
  DATAVERSE_CLIENT_ID: z.string().optional(),
  DATAVERSE_CLIENT_SECRET: z.string().optional(),
  DATAVERSE_TOKEN: z.string().optional(),
  DATAVERSE_WEBHOOK_KEY: required("the key that Dataverse's webhook brings along; choose a long random text"),
  PORTAL_KEY: required("the key that the Power Pages relay brings along; choose a long random text"),
  COUNTERFOIL_STORE: z.string().trim().min(1).default(".counterfoil"),
  COUNTERFOIL_TRACK: z.enum(["own", "all"], { error: 'must be "own" or "all"' }).default("own"),
  COUNTERFOIL_NOTIFY: z.enum(["owners", "none"], { error: 'must be "owners" or "none"' }).default("owners"),
  COUNTERFOIL_RECONCILE: z
    .string()
    .default("60")
    .refine((text) => /^\d+$/.test(text) && Number(text) <= 1440, "is not a number of minutes from 0 (never) to 1440"),
  COUNTERFOIL_QUEUE: z
    .string()
    .trim()
    .refine(isConnectionString, {
      error:
        "is not a connection string of an Azure Storage account: it reads DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net (leave it out, and the embedded store is used)",
    })
    .optional(),
  COUNTERFOIL_QUEUE_NAME: z
    .string()
    .default("counterfoil")
    .refine(
      (name) => /^[a-z0-9](-?[a-z0-9]){2,57}$/.test(name),
      "is not a queue's name: 3 to 58 small letters, digits and single dashes",
    ),
  ...nativeVariables,
  IDENTITY_ENDPOINT: z.string().optional(),
  IDENTITY_HEADER: z.string().optional(),
});

type Variables = z.infer<typeof schema>;

const identityOf = (variables: Environment): Result<Identity, string> => {
  const { DATAVERSE_TOKEN: token, DATAVERSE_TENANT_ID: tenantId, DATAVERSE_CLIENT_ID: clientId } = variables;
  if (token) return ok({ kind: "token", token });
  const clientSecret = variables.DATAVERSE_CLIENT_SECRET;
  if (tenantId && clientId && clientSecret) return ok({ kind: "client-secret", tenantId, clientId, clientSecret });
  if (clientSecret || tenantId) {
    return err(
      "DATAVERSE_TENANT_ID, DATAVERSE_CLIENT_ID and DATAVERSE_CLIENT_SECRET belong together: one of them is missing",
    );
  }
  const { IDENTITY_ENDPOINT: url, IDENTITY_HEADER: header } = variables;
  return ok({ kind: "managed", endpoint: url && header ? { url, header } : undefined, clientId });
};

const withoutSlash = (text: string): string => text.replace(/\/$/, "");

const configurationOf = (variables: Variables, identity: Identity): Configuration => ({
  port: Number(variables.PORT),
  host: variables.HOST,
  stripe: {
    secretKey: variables.STRIPE_SECRET_KEY,
    webhookSecrets: variables.STRIPE_WEBHOOK_SECRETS.split(",").map((secret) => secret.trim()),
    apiBase: variables.STRIPE_API_BASE && withoutSlash(variables.STRIPE_API_BASE),
  },
  dataverse: { url: withoutSlash(variables.DATAVERSE_URL), identity, webhookKey: variables.DATAVERSE_WEBHOOK_KEY },
  portalKey: variables.PORTAL_KEY,
  store: variables.COUNTERFOIL_STORE,
  queue: variables.COUNTERFOIL_QUEUE
    ? { connection: variables.COUNTERFOIL_QUEUE, name: variables.COUNTERFOIL_QUEUE_NAME }
    : undefined,
  track: variables.COUNTERFOIL_TRACK,
  notify: variables.COUNTERFOIL_NOTIFY,
  reconcileMinutes: Number(variables.COUNTERFOIL_RECONCILE),
  native: nativeTableOf(variables),
});

/** What follows from the first fault of a variable would only confuse. */
const firstFaults = (issues: readonly z.core.$ZodIssue[]): readonly string[] => {
  const named = issues.map(({ path, message }) => ({ name: path.join("."), message }));
  return named
    .filter(({ name }, index) => named.findIndex((other) => other.name === name) === index)
    .map(({ name, message }) => `${name} ${message}`);
};

/** Restricted keys have modes as well. */
export const isLiveKey = (secretKey: string): boolean => /^(sk|rk)_live_/.test(secretKey);

/** The configuration, or one sentence for every fault. */
export const readEnvironment = (environment: Environment): Result<Configuration, readonly string[]> => {
  const parsed = schema.safeParse(environment);
  const identity = identityOf(environment);
  const unfit = [...(identity.ok ? [] : [identity.error]), ...nativeFault(environment)];
  if (!parsed.success) return err([...firstFaults(parsed.error.issues), ...unfit]);
  return identity.ok && unfit.length === 0 ? ok(configurationOf(parsed.data, identity.value)) : err(unfit);
};
