import type { Chance } from "./chance.ts";

interface Fault {
  readonly kind: string;
  readonly probability: number;
}

/** What everybody suffers for a while. */
export interface Spell {
  readonly delivery: Readonly<Record<string, unknown>>;
  readonly stripe: readonly Fault[];
  readonly dataverse: readonly Fault[];
  readonly latency: { readonly stripeMs: number; readonly dataverseMs: number };
  /** Milliseconds after its beginning at which the server is killed. */
  readonly kills: readonly number[];
}

const stripeKinds = ["429", "503", "timeout-after-commit", "lock_timeout"] as const;
const dataverseKinds = ["429", "503", "deadlock", "timeout-after-commit", "stale"] as const;

/** Every kind is named in every spell, so that the one before is over. */
const faultsFrom = (chance: Chance, kinds: readonly string[], most: number): readonly Fault[] => {
  const isBad = chance.happens(0.6);
  return kinds.map((kind) => {
    const strength = chance.next() * most;
    return { kind, probability: isBad && chance.happens(0.6) ? Number(strength.toFixed(3)) : 0 };
  });
};

const deliveryFrom = (chance: Chance, { drops }: { readonly drops: boolean }): Spell["delivery"] => {
  const slow = chance.whole(50, 800);
  return {
    duplicate: chance.happens(0.6) ? 0.4 : 0,
    shuffle: chance.happens(0.7),
    delayMs: chance.happens(0.4) ? [0, slow] : [0, 0],
    drop: drops && chance.happens(0.5) ? 0.15 : 0,
    // Held back, then a flood.
    pause: chance.happens(0.15),
    seed: chance.whole(1, 1_000_000),
  };
};

const spellFrom = (chance: Chance, options: { readonly drops: boolean }): Spell => ({
  delivery: deliveryFrom(chance, options),
  stripe: faultsFrom(chance, stripeKinds, 0.08),
  dataverse: faultsFrom(chance, dataverseKinds, 0.05),
  latency: chance.happens(0.25)
    ? { stripeMs: chance.whole(5, 60), dataverseMs: chance.whole(5, 40) }
    : { stripeMs: 0, dataverseMs: 0 },
  kills: Array.from({ length: chance.one([0, 1, 1, 2, 3]) }, () => chance.whole(0, 3000)).sort((a, b) => a - b),
});

/** The weather of a batch. */
export const weatherFrom = (
  chance: Chance,
  options: { readonly spells: number; readonly drops: boolean },
): readonly Spell[] => Array.from({ length: options.spells }, () => spellFrom(chance, options));

/** Nothing is in the way any more. What was dropped stays dropped. */
export const calm: Spell = {
  delivery: {},
  stripe: stripeKinds.map((kind) => ({ kind, probability: 0 })),
  dataverse: dataverseKinds.map((kind) => ({ kind, probability: 0 })),
  latency: { stripeMs: 0, dataverseMs: 0 },
  kills: [],
};

/** Webhooks come twice and in any order; everything else is well. */
export const disorderly: Spell = { ...calm, delivery: { duplicate: 0.4, shuffle: true, delayMs: [0, 800] } };
