import type { ServiceRoot } from "../../../code-component/web-api.ts";
import type { HostedSolution } from "../../../imported/definitions.ts";

const root = "/api/data/v9.2/";

/** Dataverse's Web API as the user whose token it carries. */
export const dataverseService = (token: string, { tables }: HostedSolution): ServiceRoot => ({
  setOf: (table) => tables[table]?.set ?? `${table}s`,
  send: ({ method, path, body, prefer }) =>
    fetch(root + path, {
      method,
      cache: "no-store",
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/json",
        "odata-version": "4.0",
        "odata-maxversion": "4.0",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(prefer ? { prefer } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
});
