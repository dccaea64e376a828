import type { Stripe } from "@stripe/stripe-js";
import { unsupported } from "../integration-error.ts";
import type { SandboxStripe } from "./create-stripe.ts";

/** What Stripe's object can do and the stand-in cannot. */
const names = [
  "confirmPayment",
  "confirmAcssDebitPayment",
  "confirmUsBankAccountPayment",
  "confirmAlipayPayment",
  "confirmAuBecsDebitPayment",
  "confirmBancontactPayment",
  "confirmBilliePayment",
  "confirmBlikPayment",
  "confirmBoletoPayment",
  "confirmCardPayment",
  "confirmCashappPayment",
  "confirmCustomerBalancePayment",
  "confirmEpsPayment",
  "confirmFpxPayment",
  "confirmGiropayPayment",
  "confirmGrabPayPayment",
  "confirmIdealPayment",
  "confirmKlarnaPayment",
  "confirmKonbiniPayment",
  "confirmMobilepayPayment",
  "confirmMultibancoPayment",
  "confirmOxxoPayment",
  "confirmP24Payment",
  "confirmPayByBankPayment",
  "confirmPayNowPayment",
  "confirmPayPalPayment",
  "confirmPixPayment",
  "confirmPromptPayPayment",
  "confirmSepaDebitPayment",
  "confirmSofortPayment",
  "confirmTwintPayment",
  "confirmWechatPayPayment",
  "handleCardAction",
  "verifyMicrodepositsForPayment",
  "createRadarSession",
  "collectBankAccountForPayment",
  "createPaymentMethod",
  "confirmSetup",
  "confirmAcssDebitSetup",
  "confirmUsBankAccountSetup",
  "confirmAuBecsDebitSetup",
  "confirmBacsDebitSetup",
  "confirmBancontactSetup",
  "confirmBlikSetup",
  "confirmCardSetup",
  "confirmCashappSetup",
  "confirmIdealSetup",
  "confirmAmazonPaySetup",
  "confirmPayPalSetup",
  "confirmSepaDebitSetup",
  "confirmSofortSetup",
  "confirmAffirmPayment",
  "confirmAfterpayClearpayPayment",
  "verifyMicrodepositsForSetup",
  "collectBankAccountForSetup",
  "retrieveSetupIntent",
  "processOrder",
  "retrieveOrder",
  "paymentRequest",
  "createToken",
  "verifyIdentity",
  "collectFinancialConnectionsAccounts",
  "collectBankAccountToken",
  "createEphemeralKeyNonce",
  "initCheckoutElementsSdk",
  "initCheckoutFormSdk",
  "createEmbeddedCheckoutPage",
  "initializePricing",
] as const satisfies readonly (keyof Stripe)[];

/** Stops the build when Stripe's types name a method that is neither spoken nor refused. */
const complete: Exclude<keyof Stripe, keyof SandboxStripe | (typeof names)[number]> extends never ? true : never = true;

/** Methods that throw, naming themselves. */
export const refusals = (): Record<string, () => never> =>
  complete &&
  Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        throw unsupported(`stripe.${name}()`);
      },
    ]),
  );
