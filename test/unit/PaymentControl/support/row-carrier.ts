import { rowCarrier } from "../../../../PaymentControl/dataverse/row-carrier.ts";
import type { FakeWebApi } from "./fake-web-api.ts";
import { aRecord } from "./inputs.ts";

export const source = { table: "sample_order", record: aRecord } as const;
export const now = new Date("2026-11-01T12:00:00Z");
export const attempt = "33333333-3333-4333-8333-333333333333";

const user = "{55555555-5555-4555-8555-555555555555}";

export const carrierOf = (api: FakeWebApi) => rowCarrier({ api, user, now: () => now });

/** The description of the source, or what kept it away. */
export const described = async (api: FakeWebApi, change: Partial<typeof source> & { profile?: string } = {}) => {
  const result = await carrierOf(api).describe({ ...source, ...change });
  return result.ok ? result.value : result.error;
};
