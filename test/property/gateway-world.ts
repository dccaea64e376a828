import type { GatewayCharge, GatewayDispute, GatewayIntent, GatewayRefund } from "../../core/gateway-objects.ts";

/** How things stand at the gateway. */
export interface World {
  readonly reusesMethods: boolean;
  now: number;
  intent: GatewayIntent;
  charge: GatewayCharge | undefined;
  refunds: GatewayRefund[];
  disputes: GatewayDispute[];
  methods: number;
  charges: number;
}

export type Step = (world: World, emit: (type: string, object: { readonly object: string }) => void) => void;

export const update = (world: World, changes: Partial<GatewayIntent>): void => {
  world.intent = { ...world.intent, ...changes };
};

export const card = (id: string) => ({ id, type: "card", card: { brand: "visa", last4: "0002" } });
export const method = ({ methods }: World): string => `pm_${methods}`;

export const newCharge = (world: World, charge: (changes: Partial<GatewayCharge>) => GatewayCharge): GatewayCharge => {
  world.charges += 1;
  world.charge = charge({ id: `ch_${world.charges}`, created: world.now, payment_method: method(world) });
  return world.charge;
};
