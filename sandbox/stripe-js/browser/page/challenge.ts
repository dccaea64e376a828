import type { StripeError } from "@stripe/stripe-js";
import { frameAddress, openChannel } from "../channel.ts";
import { kinds, type ChallengeSettings, type FromChallengeFrame, type ToChallengeFrame } from "../protocol.ts";

const style =
  "position: fixed !important; inset: 0 !important; width: 100% !important; height: 100% !important; border: 0 !important; " +
  "margin: 0 !important; padding: 0 !important; z-index: 2147483647 !important; display: block !important; " +
  "background: transparent !important; color-scheme: light only !important;";

const createIframe = (origin: string, id: string): HTMLIFrameElement => {
  const iframe = document.createElement("iframe");
  iframe.title = "3D Secure authentication frame";
  iframe.name = `__stripeJSChallengeFrame${id.slice(0, 8)}`;
  iframe.setAttribute("style", style);
  iframe.src = frameAddress(`${origin}/endive/frames/challenge.html`, id);
  return iframe;
};

/** Keeps scrolling and focus in the dialog; the answer puts both back. */
const holdPage = (iframe: HTMLIFrameElement): (() => void) => {
  const before = document.activeElement;
  const overflow = document.body.style.overflow;
  const keep = (event: FocusEvent): void => {
    if (event.target !== iframe) iframe.focus();
  };
  document.body.style.overflow = "hidden";
  document.addEventListener("focusin", keep);
  return () => {
    document.removeEventListener("focusin", keep);
    document.body.style.overflow = overflow;
    if (before instanceof HTMLElement) before.focus();
  };
};

/**
 * Shows the bank's dialog over the whole page until the payer completed or failed it.
 * The answer is an error only when the sandbox could not be reached; the outcome itself is read from the intent.
 */
export const showChallenge = (origin: string, challenge: ChallengeSettings): Promise<StripeError | null> =>
  new Promise((resolve) => {
    const id = crypto.randomUUID();
    const iframe = createIframe(origin, id);
    const release = holdPage(iframe);
    const end = { id, peerOrigin: origin, peer: () => iframe.contentWindow, kinds: kinds.fromChallengeFrame };
    const channel = openChannel<FromChallengeFrame, ToChallengeFrame>(end, (message) => {
      if (message.kind === "hello") {
        channel.send({ kind: "init", challenge });
        iframe.focus();
        return;
      }
      channel.close();
      iframe.remove();
      release();
      resolve(message.error);
    });
    document.body.append(iframe);
  });
