import { z } from "zod";
import { type PaymentStatus, paymentStatuses } from "../../core/status.ts";
import type { NativeTable } from "../use-cases/native-payment/native-table.ts";

const logicalName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,127}$/, "is not a logical name: small letters, digits and underscores");

const pairs = (text: string): readonly (readonly string[])[] =>
  text.split(",").map((pair) => pair.split("=").map((part) => part.trim()));

const isPair = ([word = "", value = "", ...more]: readonly string[]): boolean =>
  word in paymentStatuses && /^\d+$/.test(value) && more.length === 0;

/** Variables that say how Microsoft's own Payment table is called in this environment. */
export const nativeVariables = {
  COUNTERFOIL_NATIVE_TABLE: logicalName.optional(),
  COUNTERFOIL_NATIVE_ID_COLUMN: logicalName.default("pp_paymentidentifier"),
  COUNTERFOIL_NATIVE_STATUS_COLUMN: logicalName.optional(),
  COUNTERFOIL_NATIVE_STATUSES: z
    .string()
    .trim()
    .refine((text) => pairs(text).every(isPair), {
      error: `must be words and option values, such as succeeded=1,failed=2; the words are ${Object.keys(paymentStatuses).join(", ")}`,
    })
    .optional(),
};

type Variables = z.infer<z.ZodObject<typeof nativeVariables>>;

const statusOf = (variables: Variables): NativeTable["status"] => {
  const { COUNTERFOIL_NATIVE_STATUS_COLUMN: column, COUNTERFOIL_NATIVE_STATUSES: statuses } = variables;
  if (column === undefined || statuses === undefined) return undefined;
  const values: Partial<Record<PaymentStatus, number>> = Object.fromEntries(
    pairs(statuses).map(([word, value]) => [word, Number(value)]),
  );
  return { column, values };
};

/** The native table; undefined when none is named. */
export const nativeTableOf = (variables: Variables): NativeTable | undefined => {
  const { COUNTERFOIL_NATIVE_TABLE: name, COUNTERFOIL_NATIVE_ID_COLUMN: idColumn } = variables;
  if (name === undefined) return undefined;
  const status = statusOf(variables);
  return { name, idColumn, ...(status && { status }) };
};

/** What only shows between variables: a sentence for each fault. */
export const nativeFault = (environment: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const { COUNTERFOIL_NATIVE_TABLE: table, COUNTERFOIL_NATIVE_STATUS_COLUMN: column } = environment;
  const { COUNTERFOIL_NATIVE_STATUSES: statuses, COUNTERFOIL_TRACK: track } = environment;
  return [
    ...(table && track !== "all"
      ? [
          "COUNTERFOIL_NATIVE_TABLE needs COUNTERFOIL_TRACK=all: native payments are made elsewhere in the Stripe account",
        ]
      : []),
    ...(Boolean(column) === Boolean(statuses)
      ? []
      : ["COUNTERFOIL_NATIVE_STATUS_COLUMN and COUNTERFOIL_NATIVE_STATUSES belong together: one of them is missing"]),
  ];
};
