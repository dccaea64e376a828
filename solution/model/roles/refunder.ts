import type { Role } from "../role.ts";
import { readMetadata, useCurrencies } from "./platform.ts";

/** Gives money back. Beside Counterfoil Staff: asking for a refund moves money, seeing payments does not. */
export const refunderRole: Role = {
  name: "Counterfoil Refunder",
  description: "Beside Counterfoil Staff: asks for refunds.",
  grants: [
    { tables: ["cfl_refund"], verbs: ["Create", "Read", "Append"], depth: "Global" },
    { tables: ["cfl_payment"], verbs: ["Read", "AppendTo"], depth: "Global" },
  ],
  platform: [...readMetadata, ...useCurrencies],
};
