import type { Chance } from "../chance.ts";
import type { Shop } from "../shop/shop.ts";
import type { Till } from "../till.ts";

/** What a history is played with: its own luck, the shop that takes payments through Counterfoil, and the rest of the Stripe account. */
export interface Scene {
  readonly name: string;
  readonly chance: Chance;
  readonly shop: Shop;
  readonly till: Till;
  /** Some milliseconds, often none: other histories go on meanwhile. */
  breathe(): Promise<void>;
}

/** One way for money to move, with its choices left to luck. */
export interface Flow {
  readonly name: string;
  /** How often it is played, against the others. */
  readonly weight: number;
  play(scene: Scene): Promise<void>;
}
