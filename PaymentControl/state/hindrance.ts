import type { Hindrance } from "./payment-state.ts";

/** Knows more of why Stripe cannot be had than the failed load says. */
export interface HindranceWatch {
  /** The more exact cause, else the given one. */
  causeOf(seeming: Hindrance): Hindrance;
  stop(): void;
}

/** The part of the page that tells. */
export interface WatchedPage {
  readonly document: Pick<Document, "addEventListener" | "removeEventListener">;
  readonly navigator: Pick<Navigator, "onLine">;
}

const ofStripe = /^https:\/\/([\w-]+\.)*stripe\.(com|network)(\/|$)/;

/** A browser tells nobody but the page which address its content security policy forbade. */
export const watchHindrances = ({ document, navigator }: WatchedPage): HindranceWatch => {
  let isForbidden = false;
  const notice = (event: Event): void => {
    if ("blockedURI" in event && ofStripe.test(String(event.blockedURI))) isForbidden = true;
  };
  document.addEventListener("securitypolicyviolation", notice);
  return {
    causeOf: (seeming) => {
      if (seeming === "host") return seeming;
      if (isForbidden) return "policy";
      return navigator.onLine ? seeming : "offline";
    },
    stop: () => document.removeEventListener("securitypolicyviolation", notice),
  };
};
