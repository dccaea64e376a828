import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { StripeError } from "@stripe/stripe-js";
import { openChannel, readFrameAddress } from "../channel.ts";
import { type FrameSettings, type FromPaymentFrame, kinds, type ToPaymentFrame } from "../protocol.ts";
import { directionOf, spokenLocale } from "../strings/strings-of.ts";
import { answerCall, type CallDesk } from "./answer-calls.ts";
import { applyAppearance } from "./appearance.ts";
import { cleared, initialState, withMethod } from "./form-state.ts";
import { FormContext } from "./form-context.ts";
import { createFormStore } from "./form-store.ts";
import { methodsOf } from "./methods.ts";
import { PaymentForm } from "./PaymentForm.tsx";
import { readSavedMethods, type SavedMethods } from "./saved-methods.ts";
import { reportChanges, reportFocus, reportHeight } from "./reports.ts";
import "./payment.css";

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

const refusalOf = ({ publishableKey, elements, element }: FrameSettings): StripeError | undefined => {
  if (!publishableKey.startsWith("pk_")) {
    return { type: "invalid_request_error", message: `Invalid API Key provided: ${publishableKey}` };
  }
  if (methodsOf({ publishableKey, elements, element }).length > 0) return undefined;
  const message = `No valid payment method types for a payment in ${elements.currency} with these options.`;
  return { type: "invalid_request_error", message };
};

const root = document.getElementById("root") ?? document.body;

const dress = ({ elements, background }: FrameSettings): void => {
  document.documentElement.lang = spokenLocale(elements.locale);
  document.dir = directionOf(elements.locale);
  root.style.backgroundColor = background ?? "";
  applyAppearance(elements.appearance, document.documentElement);
};

const { id, pageOrigin } = readFrameAddress(window.location.hash);
const end = { id, peerOrigin: pageOrigin, peer: () => window.parent, kinds: kinds.toPaymentFrame };

/** Draws the form; answers what the page may do with it. */
const open = (
  settings: FrameSettings,
  saved?: SavedMethods,
): ((message: Exclude<ToPaymentFrame, { kind: "init" }>) => void) => {
  const now = (): Date => new Date();
  const store = createFormStore(initialState(settings, saved));
  const focus = (field: string): void => focusOn(`[name="${field}"]`);
  const desk: CallDesk = { store, now, origin: window.location.origin, focus };
  dress(settings);
  let dressed = settings;
  store.subscribe(() => {
    const present = store.get().settings;
    if (present !== dressed) dress((dressed = present));
  });
  flushSync(() =>
    createRoot(root).render(
      <FormContext.Provider value={desk}>
        <PaymentForm />
      </FormContext.Provider>,
    ),
  );
  reportHeight(root, line);
  reportFocus(line);
  line.send({ kind: "ready" });
  reportChanges(desk, line);
  return (message) => {
    if (message.kind === "call") {
      void answerCall(desk, message.call).then((answer) => line.send({ kind: "reply", id: message.id, answer }));
    } else if (message.kind === "focus") focusOn('[tabindex="0"], input, select');
    else if (message.kind === "clear") store.change(cleared);
    else if (message.kind === "collapse") store.change((state) => withMethod(state, undefined));
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
};

let perform: ReturnType<typeof open> | undefined;

/** With a customer session the form is drawn once it is known what was kept. */
const begin = async (settings: FrameSettings): Promise<void> => {
  const secret = settings.elements.customerSessionClientSecret;
  if (secret === null) {
    perform = open(settings);
    return;
  }
  const saved = await readSavedMethods(window.location.origin, secret);
  if ("error" in saved) line.send({ kind: "loaderror", error: saved.error });
  else perform = open(settings, saved.value);
};

const line = openChannel<ToPaymentFrame, FromPaymentFrame>(end, (message) => {
  if (message.kind !== "init") return perform?.(message);
  if (perform !== undefined) return;
  const refusal = refusalOf(message.settings);
  if (refusal !== undefined) line.send({ kind: "loaderror", error: refusal });
  else void begin(message.settings);
});
line.send({ kind: "hello" });
