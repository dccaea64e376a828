import { tokens } from "../../fixed.ts";
import type { HostsOptions } from "../options.ts";

/** The contact who is signed in to the site. */
export interface Visitor {
  readonly contactid: string;
  readonly fullname: string;
  readonly emailaddress1: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The sample contact: the first one that Dataverse has. Asked anew each time, since a reset makes a new one. */
export const createVisitor =
  ({ dataverse, origin }: Pick<HostsOptions, "dataverse" | "origin">) =>
  async (): Promise<Visitor | undefined> => {
    const query = "contacts?$select=contactid,fullname,emailaddress1&$top=1";
    const headers = { authorization: `Bearer ${tokens.administrator}` };
    const answer = await dataverse.fetch(new Request(`${origin}/api/data/v9.2/${query}`, { headers }));
    if (!answer.ok) return undefined;
    const [row] = ((await answer.json()) as { readonly value?: readonly Record<string, unknown>[] }).value ?? [];
    if (!row) return undefined;
    return {
      contactid: text(row["contactid"]),
      fullname: text(row["fullname"]),
      emailaddress1: text(row["emailaddress1"]),
    };
  };
