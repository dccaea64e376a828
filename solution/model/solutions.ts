import { counterfoil } from "./counterfoil.ts";
import { counterfoilPowerPages } from "./counterfoil-power-pages.ts";
import { counterfoilSample } from "./counterfoil-sample.ts";
import type { Solution } from "./solution.ts";

/** Every solution that we pack, in the order of import. */
export const solutions: readonly Solution[] = [counterfoil, counterfoilPowerPages, counterfoilSample];
