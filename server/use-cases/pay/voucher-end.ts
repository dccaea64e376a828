import type { GatewayIntent } from "../../../core/gateway-objects.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The last moment to pay a voucher or transfer, ISO 8601, by whichever name its method gives it; undefined for anything else. */
export const voucherEnd = ({ next_action: action }: Pick<GatewayIntent, "next_action">): string | undefined => {
  const details = Object.entries(action ?? {}).find(([name]) => name === action?.type)?.[1] as unknown;
  if (!isRecord(details)) return undefined;
  const end = details["expires_at"] ?? details["expires_after"];
  return typeof end === "number" ? new Date(end * 1000).toISOString() : undefined;
};
