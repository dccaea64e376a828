import type { GatewayCharge, GatewayDispute, GatewayRefund } from "../gateway-objects.ts";
import { refundStateOf } from "../refund-facts.ts";

/** Compares two versions of one object: negative when the first is older, 0 when the order does not matter. */
export type Age<Thing> = (a: Thing, b: Thing) => number;

/** What came first to last, compared until one differs. */
const firstDifference = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

const knownOfTransaction = ({ balance_transaction }: GatewayCharge): number =>
  balance_transaction === null ? 0 : typeof balance_transaction === "string" ? 1 : 2;

const agesOfCharge = (charge: GatewayCharge): readonly number[] => [
  charge.status === "pending" ? 0 : 1,
  charge.amount_captured,
  knownOfTransaction(charge),
];

/** Pending < failed or succeeded; captured amounts only grow; the balance transaction comes later. */
export const ageOfCharge: Age<GatewayCharge> = (a, b) => firstDifference(agesOfCharge(a), agesOfCharge(b));

const refundRanks = {
  requested: 0,
  rejected: 0,
  requires_action: 1,
  pending: 2,
  succeeded: 3,
  failed: 4,
  canceled: 4,
} as const;

/** requires_action < pending < succeeded < failed or canceled: a refund that succeeded may still come back. */
export const ageOfRefund: Age<GatewayRefund> = (a, b) =>
  refundRanks[refundStateOf(a.status)] - refundRanks[refundStateOf(b.status)];

const isClosed = ({ status }: GatewayDispute): boolean => status === "won" || status === "lost";

/** Disputes go to and fro, so events of theirs are always refetched; this is for when the gateway can no longer say. */
export const ageOfDispute: Age<GatewayDispute> = (a, b) => Number(isClosed(a)) - Number(isClosed(b));

/** A charge cannot both fail and succeed: then a snapshot is not what it claims to be. */
export const chargesContradict = (a: GatewayCharge, b: GatewayCharge): boolean =>
  a.status !== b.status && a.status !== "pending" && b.status !== "pending";
