import { tokens } from "./fixed.ts";
import type { Fetch } from "./http-front.ts";

type Row = Readonly<Record<string, unknown>>;

/** Calls the Web API as the sandbox's administrator; throws when it is refused. */
export const asAdministrator = (dataverse: Fetch, origin: string) => {
  const call = async (method: string, path: string, body?: Row): Promise<Row> => {
    const response = await dataverse(
      new Request(`${origin}/api/data/v9.2/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${tokens.administrator}`,
          "content-type": "application/json",
          prefer: "return=representation",
        },
        body: body ? JSON.stringify(body) : null,
      }),
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`Seeding ${path} failed: ${response.status} ${text}`);
    return JSON.parse(text) as Row;
  };
  const firstId = async (set: string, filter: string, key: string): Promise<string | undefined> => {
    const found = await call("GET", `${set}?$select=${key}&$filter=${encodeURIComponent(filter)}&$top=1`);
    const [row] = Array.isArray(found["value"]) ? (found["value"] as Row[]) : [];
    return typeof row?.[key] === "string" ? row[key] : undefined;
  };
  return { call, firstId };
};
