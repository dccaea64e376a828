import { choices, tables } from "../../../core/generated/tables.ts";
import type { Row } from "../../ports/dataverse.ts";

const { columns } = tables.paymentProfile;

/** How payments for one table are to be taken. */
export interface ProfileWish {
  readonly name: string;
  /** `pk_…`, of the same mode as the secret key. */
  readonly publishableKey: string;
  readonly livemode: boolean;
  readonly table: string;
  readonly amountColumn: string;
  /** A lookup to a currency, or a text with an ISO code. */
  readonly currencyColumn?: string | undefined;
  /** ISO code in capitals, for tables without a currency of their own. */
  readonly fixedCurrency?: string | undefined;
  readonly regardingColumn?: string | undefined;
  readonly receiptEmailColumn?: string | undefined;
  readonly billingNameColumn?: string | undefined;
  readonly description?: string | undefined;
  /** When an authorised payment is captured: `manual` leaves it to staff. */
  readonly captureMethod?: keyof typeof choices.captureMethod | undefined;
  /** Stripe's `pmc_…`. */
  readonly paymentMethodConfiguration?: string | undefined;
  readonly layout?: "tabs" | "accordion" | undefined;
  /** A known contact may keep payment methods and pay with them again. */
  readonly savedMethods?: boolean | undefined;
  /** Staff may enter the card of a payer on the telephone. */
  readonly telephone?: boolean | undefined;
  /** Where banks may send payers back to: `https://shop.example.com`. */
  readonly returnOrigins: readonly string[];
}

/** One way to know the currency excludes the other. */
const currencyOf = ({ currencyColumn, fixedCurrency }: ProfileWish): Row => {
  if (fixedCurrency) return { [columns.fixedcurrency]: fixedCurrency, [columns.currencycolumn]: null };
  return currencyColumn ? { [columns.currencycolumn]: currencyColumn, [columns.fixedcurrency]: null } : {};
};

const checkoutOf = (wish: ProfileWish): Row => ({
  ...(wish.captureMethod && { [columns.capturemethod]: choices.captureMethod[wish.captureMethod] }),
  ...(wish.paymentMethodConfiguration && { [columns.paymentmethodconfiguration]: wish.paymentMethodConfiguration }),
  ...(wish.layout && { [columns.layout]: wish.layout }),
  ...(wish.savedMethods !== undefined && { [columns.savedmethods]: wish.savedMethods }),
  ...(wish.telephone !== undefined && { [columns.telephone]: wish.telephone }),
});

/** The row of a profile. What is not wished for is left as it is. */
export const valuesOf = (wish: ProfileWish): Row => ({
  [columns.name]: wish.name,
  [columns.publishablekey]: wish.publishableKey,
  [columns.livemode]: wish.livemode,
  [columns.sourcetable]: wish.table,
  [columns.amountcolumn]: wish.amountColumn,
  [columns.returnorigins]: wish.returnOrigins.join("\n"),
  ...currencyOf(wish),
  ...(wish.regardingColumn && { [columns.regardingcolumn]: wish.regardingColumn }),
  ...(wish.receiptEmailColumn && { [columns.receiptemailcolumn]: wish.receiptEmailColumn }),
  ...(wish.billingNameColumn && { [columns.billingnamecolumn]: wish.billingNameColumn }),
  ...(wish.description && { [columns.description]: wish.description }),
  ...checkoutOf(wish),
});
