import type { Fetch } from "../../../../sandbox/hosts/options.ts";

export const visitorId = "c0000000-0000-4000-8000-000000000001";
export const ownOrder = "a0000000-0000-4000-8000-000000000001";
export const othersOrder = "a0000000-0000-4000-8000-000000000002";

/** A Dataverse with two orders, whose answers carry a counter, so that a cached one can be told. */
export const countingDataverse = (): { fetch: Fetch; readonly asked: string[] } => {
  const asked: string[] = [];
  const answerFor = (path: string): Response => {
    if (path.startsWith("contacts?")) {
      return Response.json({
        value: [{ contactid: visitorId, fullname: "Nancy Davolio", emailaddress1: "n@example.com" }],
      });
    }
    const order = /^sample_orders\(([\w-]+)\)/.exec(path)?.[1];
    const owner = order === ownOrder ? visitorId : "somebody-else";
    return Response.json({ sample_orderid: order, _sample_contactid_value: owner, reading: asked.length, value: [] });
  };
  return {
    asked,
    fetch: (request) => {
      const path = decodeURIComponent(request.url.split("/api/data/v9.2/")[1] ?? "");
      if (!path.startsWith("contacts?")) asked.push(path);
      return Promise.resolve(answerFor(path));
    },
  };
};
