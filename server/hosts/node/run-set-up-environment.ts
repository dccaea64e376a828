import { z } from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Environment } from "../environment.ts";

const required = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .trim()
    .min(1, `is empty: ${what}`);

const origin = (what: string) =>
  required(what)
    .refine((text) => /^https?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text), {
      error: "is not an address such as https://example.crm.dynamics.com (no path)",
    })
    .transform((text) => text.replace(/\/$/, ""));

const secretKey = required(
  "Stripe's secret or restricted key; STRIPE_SETUP_KEY takes its place where a key of its own may write webhook endpoints",
).regex(
  /^(sk|rk)_(test|live)_\w+$/,
  "is not a secret key: it begins with sk_test_, sk_live_, rk_test_ or rk_live_ (a publishable key pk_… belongs into the payment profile)",
);

const schema = z.object({
  STRIPE_SECRET_KEY: secretKey,
  STRIPE_API_BASE: origin("").optional(),
  DATAVERSE_URL: origin("the address of the Dataverse environment"),
  DATAVERSE_WEBHOOK_KEY: required(
    "the key that Dataverse's webhook brings along, the server's own; choose a long random text",
  ),
  DATAVERSE_TENANT_ID: z.string().optional(),
  DATAVERSE_CLIENT_ID: z
    .string()
    .regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i, "is not a client id (a GUID)")
    .optional(),
  DATAVERSE_ADMIN_TOKEN: z.string().optional(),
  DATAVERSE_TOKEN: z.string().optional(),
  DATAVERSE_AUTHORITY: origin("").default("https://login.microsoftonline.com"),
  KEY_VAULT_TOKEN: z.string().optional(),
  IDENTITY_ENDPOINT: z.string().optional(),
  IDENTITY_HEADER: z.string().optional(),
});

/** What set-up reads: the server's environment, and how the administrator signs in. */
export interface SetupEnvironment {
  readonly secretKey: string;
  readonly apiBase: string | undefined;
  readonly dataverseUrl: string;
  readonly webhookKey: string;
  readonly tenant: string | undefined;
  readonly applicationId: string | undefined;
  /** An administrator's bearer token, in place of a sign-in: for scripts and the sandbox. */
  readonly adminToken: string | undefined;
  readonly authority: string;
  readonly vault: {
    readonly token: string | undefined;
    readonly identity: { readonly url: string; readonly header: string } | undefined;
  };
}

const identityOf = ({ IDENTITY_ENDPOINT: url, IDENTITY_HEADER: header }: z.infer<typeof schema>) =>
  url && header ? { url, header } : undefined;

const withOwnKey = (environment: Environment): Environment => ({
  ...environment,
  ...(environment["STRIPE_SETUP_KEY"] ? { STRIPE_SECRET_KEY: environment["STRIPE_SETUP_KEY"] } : {}),
});

const ownToken =
  "DATAVERSE_ADMIN_TOKEN is the server's own token (DATAVERSE_TOKEN): give an administrator's, or leave it out and sign in";

/** The environment, or one sentence for every fault. */
export const readSetupEnvironment = (environment: Environment): Result<SetupEnvironment, readonly string[]> => {
  const parsed = schema.safeParse(withOwnKey(environment));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => ({ name: path.join("."), message }));
    const first = lines.filter(({ name }, index) => lines.findIndex((line) => line.name === name) === index);
    return err(first.map(({ name, message }) => `${name} ${message}`));
  }
  const variables = parsed.data;
  const { DATAVERSE_ADMIN_TOKEN: adminToken } = variables;
  if (adminToken && adminToken === variables.DATAVERSE_TOKEN) return err([ownToken]);
  return ok({
    secretKey: variables.STRIPE_SECRET_KEY,
    apiBase: variables.STRIPE_API_BASE,
    dataverseUrl: variables.DATAVERSE_URL,
    webhookKey: variables.DATAVERSE_WEBHOOK_KEY,
    tenant: variables.DATAVERSE_TENANT_ID || undefined,
    applicationId: variables.DATAVERSE_CLIENT_ID || undefined,
    adminToken: adminToken || undefined,
    authority: variables.DATAVERSE_AUTHORITY,
    vault: { token: variables.KEY_VAULT_TOKEN || undefined, identity: identityOf(variables) },
  });
};
