import { isCurrencyCode, minorUnitDigits } from "../../core/currencies.ts";
import type { cfl_paymentAttribute } from "../generated/entities/cfl_payment.ts";

const inSettlementCurrency = ["cfl_fee", "cfl_net"] as const satisfies readonly cfl_paymentAttribute[];

/** Shows fee and net with the decimals of their own currency: a column has one precision, enough for every currency. */
export const showSettlementDigits = (form: Xrm.FormContext): void => {
  const currency: unknown = form.getAttribute("cfl_settlementcurrency")?.getValue();
  if (typeof currency !== "string" || !isCurrencyCode(currency)) return;
  for (const name of inSettlementCurrency) {
    form.getAttribute<Xrm.Attributes.NumberAttribute>(name)?.setPrecision(minorUnitDigits(currency));
  }
};
