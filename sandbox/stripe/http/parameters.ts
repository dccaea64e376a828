import { z } from "zod";
import { ok, type Result } from "../../../core/result.ts";
import { invalidParameter, type StripeFault, unsupported } from "./fault.ts";
import type { Form } from "./form.ts";

/** Stripe's code for a value of the wrong kind travels with the issue. */
const refuse = (context: z.RefinementCtx<string>, message: string, code?: string): never => {
  context.addIssue({ code: "custom", message, params: { code }, input: context.value });
  return z.NEVER;
};

/** A text that must not be empty. */
export const text = z
  .string()
  .transform((value, context) =>
    value === "" ? refuse(context, "You passed an empty string.", "parameter_invalid_empty") : value,
  );

/** A text that an empty string unsets. */
export const clearable = z.string().transform((value) => (value === "" ? null : value));

export const integer = z
  .string()
  .transform((value, context) =>
    /^-?\d{1,15}$/.test(value)
      ? Number(value)
      : refuse(context, `Invalid integer: ${value}`, "parameter_invalid_integer"),
  );

export const boolean = z
  .string()
  .transform((value, context) =>
    value === "true" || value === "false" ? value === "true" : refuse(context, `Invalid boolean: ${value}`),
  );

/** One of the words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: () => `must be one of ${words.join(", ")}` });

/** `name[]=…`, `name[0]=…`; an empty string is an empty list. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (typeof value === "object" && value !== null ? Object.values(value) : value === "" ? [] : value),
    z.array(item),
  );

const limits = { keys: 50, key: 40, value: 500 };

/** Pairs of texts within Stripe's limits; an empty value unsets a key, an empty string unsets all. */
export const metadata = z.union([
  z.literal("").transform(() => null),
  z.record(
    z.string().max(limits.key, "Metadata keys must be at most 40 characters."),
    z.string().max(limits.value, "Metadata values must be at most 500 characters."),
  ),
]);

const nameOf = (path: readonly PropertyKey[]): string =>
  path.map((segment, index) => (index === 0 ? String(segment) : `[${String(segment)}]`)).join("");

const issueFault = (issue: z.core.$ZodIssue): StripeFault => {
  const param = nameOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    return unsupported(`the parameter ${nameOf([...issue.path, issue.keys[0] ?? ""])}`).error;
  }
  if (issue.code === "invalid_union") {
    const first = issue.errors.flat().find((inner) => inner.code !== "invalid_value") ?? issue.errors[0]?.[0];
    if (first) return issueFault({ ...first, path: [...issue.path, ...first.path] });
  }
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return invalidParameter({ code: "parameter_missing", message: `Missing required param: ${param}.`, param }).error;
  }
  const code: unknown = issue.code === "custom" ? issue.params?.["code"] : undefined;
  const message = issue.code === "custom" ? issue.message : `Invalid ${param}: ${issue.message}`;
  return invalidParameter({ message, param, ...(typeof code === "string" ? { code } : {}) }).error;
};

/** The parameters as their schema types them, or the first thing wrong with them. */
export const readParameters = <Parameters>(
  schema: z.ZodType<Parameters>,
  form: Form,
): Result<Parameters, StripeFault> => {
  const read = schema.safeParse(form, { reportInput: true });
  if (read.success) return ok(read.data);
  const issues = read.error.issues;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  return issue ? { ok: false, error: issueFault(issue) } : unsupported("these parameters");
};
