import { isGuid, normalGuid } from "../../../core/ids.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { isReplyKey } from "../../../core/sealing.ts";
import type { PortalRequest } from "./inbox-items.ts";

/** A press of Pay on a portal page, as the relay posts it. */
export interface PortalAttempt {
  readonly attempt: string;
  readonly request: PortalRequest;
}

type Fields = Readonly<Record<string, unknown>>;

const guidIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string" && isGuid(value) ? normalGuid(value) : undefined;
};

const textIn = (fields: Fields, name: string, pattern: RegExp): string | undefined => {
  const value = fields[name];
  return typeof value === "string" && pattern.test(value) ? value : undefined;
};

const visitorOf = (fields: Fields): string | undefined => {
  const visitor = fields["visitor"];
  return typeof visitor === "object" && visitor !== null ? guidIn(visitor as Fields, "id") : undefined;
};

/** Parses what the relay posts; the error names the first field that is wrong. */
export const readPortalRequest = async (body: unknown): Promise<Result<PortalAttempt, string>> => {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Fields;
  const parsed = {
    attempt: guidIn(fields, "attempt"),
    profile: guidIn(fields, "profile"),
    recordTable: textIn(fields, "recordTable", /^[a-z][a-z0-9_]{0,127}$/),
    recordId: guidIn(fields, "recordId"),
    amount: typeof fields["amount"] === "number" && Number.isFinite(fields["amount"]) ? fields["amount"] : undefined,
    currency: textIn(fields, "currency", /^[A-Z]{3}$/),
    confirmationToken: textIn(fields, "confirmationToken", /^ctoken_\w{1,200}$/),
    replyKey: textIn(fields, "replyKey", /^[\w-]{1,200}$/),
  };
  const missing = Object.entries(parsed).find(([, value]) => value === undefined);
  if (missing) return err(`${missing[0]} is missing or malformed`);
  const returnTo = textIn(fields, "returnTo", /^https?:\/\/.{1,1990}$/);
  const optional = { visitor: visitorOf(fields), ...(returnTo ? { returnTo } : {}) };
  const { attempt, ...request } = { ...parsed, ...optional } as PortalRequest & { attempt: string }; // checked above
  return (await isReplyKey(request.replyKey)) ? ok({ attempt, request }) : err("replyKey is missing or malformed");
};
