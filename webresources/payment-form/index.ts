import { bannerWordsFor } from "./banner-words.ts";
import { xrmPaymentReader } from "./payment-reader.ts";
import { openPaymentForm } from "./payment-form.ts";

/** The Payment form's OnLoad event: `Counterfoil.PaymentForm.onLoad`, with the execution context as first parameter. */
export const onLoad = (executionContext: Xrm.Events.EventContext): Promise<void> =>
  openPaymentForm(
    executionContext.getFormContext(),
    xrmPaymentReader(Xrm.WebApi),
    bannerWordsFor(Xrm.Utility.getGlobalContext().userSettings.languageId),
  );
