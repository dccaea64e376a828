import { formatMoney } from "../../core/money.ts";
import type { PaymentState } from "../state/payment-state.ts";
import type { Looks } from "./looks-context.ts";

const titles = { paid: "Paid_Title", authorized: "Authorized_Title", refunded: "Refunded_Title" } as const;

/** What a screen reader is told politely; messages on the screen speak for themselves. */
export const saidOf = (state: PaymentState, { strings, locale }: Pick<Looks, "strings" | "locale">): string => {
  if (state.kind === "loading") return strings("Loading");
  if (state.kind === "paying") return strings("Paying");
  if (state.kind !== "paid") return "";
  const { standing, money, reference } = state.receipt;
  const amount = money === undefined ? [] : [formatMoney(money, locale)];
  const named = reference === undefined ? [] : [`${strings("Reference")} ${reference}`];
  return [strings(titles[standing]), ...amount, ...named].join(". ");
};
