import type { Role } from "../role.ts";
import { readMetadata, useCurrencies } from "./platform.ts";

/**
 * Pays on a model-driven form: hands over attempts of their own and touches them, reads the profile, sees own payments.
 * Nothing in an attempt is believed by the server, so Write on one's own is harmless.
 */
export const payerRole: Role = {
  name: "Counterfoil Payer",
  description: "Pays with the payment form on a model-driven app.",
  grants: [
    { tables: ["cfl_paymentattempt"], verbs: ["Create", "Read", "Write", "Append"], depth: "Basic" },
    { tables: ["cfl_paymentprofile"], verbs: ["Read", "AppendTo"], depth: "Global" },
    { tables: ["cfl_payment"], verbs: ["Read"], depth: "Basic" },
  ],
  platform: [...readMetadata, ...useCurrencies],
};
