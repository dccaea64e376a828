import { type Banner, bannerOf } from "./banner.ts";
import type { BannerWords } from "./banner-words.ts";
import { lockColumns } from "./lock-columns.ts";
import type { PaymentReader } from "./payment-standing.ts";
import { showSettlementDigits } from "./settlement-digits.ts";

const bannerId = "counterfoil.standing";

/** Form types of the client API: 1 is a row that does not exist yet. */
const createForm = 1;

/** Takes the old banner away first: the client API does not promise that an id in use gets new words. */
const show = (form: Xrm.FormContext, { level, sentence }: Banner): void => {
  form.ui.clearFormNotification(bannerId);
  form.ui.setFormNotification(sentence, level, bannerId);
};

/** Shows the newest answer only: a slow read that was overtaken says nothing. */
const createBanner = (form: Xrm.FormContext, reader: PaymentReader, words: BannerWords): (() => Promise<void>) => {
  let generation = 0;
  return async () => {
    const own = ++generation;
    try {
      const standing = await reader.read(form.data.entity.getId());
      if (own === generation) show(form, bannerOf(standing, words));
    } catch {
      if (own === generation) show(form, { level: "WARNING", sentence: words.banner.unread });
    }
  };
};

/** Locks the server's columns, shows amounts as their currency has them, and says how the payment stands: now, and after every save or refresh. */
export const openPaymentForm = async (
  form: Xrm.FormContext,
  reader: PaymentReader,
  words: BannerWords,
): Promise<void> => {
  lockColumns(form);
  if (form.ui.getFormType() === createForm) {
    show(form, { level: "INFO", sentence: words.banner.byHand });
    return;
  }
  const showBanner = createBanner(form, reader, words);
  const again = (): void => void showBanner();
  showSettlementDigits(form);
  form.data.addOnLoad(() => showSettlementDigits(form));
  form.data.addOnLoad(again);
  form.data.entity.addOnPostSave(again);
  await showBanner();
};
