import { z } from "zod";
import { err, ok, type Result } from "../../../core/result.ts";

/** A text; `hint` says what to give when there is none. */
const textOr = (hint: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? `is missing${hint}` : "must be a text") })
    .trim()
    .min(1, "is empty");

const text = textOr("");

const guid = text.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "is not a client id (a GUID)");

/** https on the usual port only, as Stripe and Dataverse demand; this machine alone is let off. */
const isReachable = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  if (pathname !== "/" || search !== "") return false;
  return (protocol === "https:" && port === "") || ["127.0.0.1", "localhost"].includes(hostname);
};

const serverUrl = textOr(": say where the server is reached from outside, --url https://pay.example.com")
  .refine(isReachable, "must be an https address on port 443 without a path, such as https://pay.example.com")
  .transform((url) => url.replace(/\/$/, ""));

const isOrigin = (line: string): boolean =>
  URL.canParse(line) &&
  (/^https:\/\/[^/?#]+\/?$/.test(line) || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/?$/.test(line));

const origin = text
  .refine(isOrigin, "must be an origin such as https://shop.example.com, without a path")
  .transform((line) => line.replace(/\/$/, ""));

const column = text.regex(/^[a-z][a-z0-9_]*$/, "must be a logical name: small letters, digits and underscores");

const publishableKey = textOr(": give Stripe's pk_… key, for the sample with --publishable-key").regex(
  /^pk_(test|live)_\w+$/,
  "must be a publishable key, pk_test_… or pk_live_… (never a secret one)",
);

const flag = z.boolean("must be true or false");

const origins = z.array(origin).min(1, "needs at least one address");

const vaultUrl = text
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), "must be the vault's address")
  .transform((url) => url.replace(/\/$/, ""));

const signingSecret = z.discriminatedUnion(
  "to",
  [
    z.strictObject({ to: z.literal("env-file"), path: text }),
    z.strictObject({
      to: z.literal("key-vault"),
      vault: vaultUrl,
      name: text.regex(/^[0-9a-zA-Z-]+$/, "may have letters, digits and dashes").default("stripe-webhook-secrets"),
    }),
    z.strictObject({ to: z.literal("screen") }),
  ],
  { error: '"to" must be "env-file", "key-vault" or "screen"' },
);

const profile = z
  .strictObject({
    name: text.default("Default"),
    publishableKey,
    table: column,
    amountColumn: column,
    currencyColumn: column.optional(),
    fixedCurrency: text.regex(/^[A-Z]{3}$/, "must be an ISO code in capitals, such as EUR").optional(),
    receiptEmailColumn: column.optional(),
    billingNameColumn: column.optional(),
    regardingColumn: column.optional(),
    description: text.optional(),
    captureMethod: z
      .enum(["automatic_async", "automatic", "manual"], "must be automatic_async, automatic or manual")
      .optional(),
    paymentMethodConfiguration: text.regex(/^pmc_\w+$/, "must be Stripe's pmc_… id").optional(),
    layout: z.enum(["tabs", "accordion"], "must be tabs or accordion").optional(),
    savedMethods: flag.optional(),
    telephone: flag.optional(),
    returnOrigins: origins,
  })
  .refine(({ currencyColumn, fixedCurrency }) => !currencyColumn || !fixedCurrency, {
    error: "is chosen beside currencyColumn: choose one of the two",
    path: ["fixedCurrency"],
  });

const sample = z.strictObject({
  publishableKey,
  returnOrigins: origins,
  /** The file of the release. */
  zip: text.optional(),
});

const choices = z.strictObject({
  url: serverUrl,
  signingSecret: signingSecret.default({ to: "screen" }),
  tenant: text.optional(),
  /** Public client that the administrator signs in with. */
  clientId: guid.optional(),
  /** Whom the server signs in as; DATAVERSE_CLIENT_ID unless given. */
  applicationId: guid.optional(),
  profile: profile.optional(),
  sample: sample.optional(),
  notifications: flag.default(true),
});

/** What an administrator chose: from a file, the command line or by answering. No secret among it. */
export type Choices = z.infer<typeof choices>;

/** As they come in, before they are looked at. */
export type RawChoices = Readonly<Record<string, unknown>>;

const lineOf = ({ path, message, ...issue }: z.core.$ZodIssue): readonly string[] => {
  const place = path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${[place, key].filter(Boolean).join(".")}: there is no such choice`);
  }
  return [
    `${place || "The configuration"}: ${message.startsWith("Invalid input") ? "is missing or of another kind" : message}`,
  ];
};

/** The choices, or one sentence for every fault. */
export const readChoices = (raw: unknown): Result<Choices, readonly string[]> => {
  const parsed = choices.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.flatMap(lineOf));
};
