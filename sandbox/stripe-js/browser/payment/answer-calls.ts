import type { ConfirmationToken, StripeError } from "@stripe/stripe-js";
import type { FrameCall, FromPaymentFrame } from "../protocol.ts";
import { postToStripe } from "../stripe-api.ts";
import { stringsOf } from "../strings/strings-of.ts";
import { fieldsOf } from "./methods.ts";
import { problemsIn, withRevealed, withSettings } from "./form-state.ts";
import type { FormDesk } from "./form-context.ts";
import { askSession } from "./saved-methods.ts";
import { tokenParameters } from "./token-parameters.ts";

type Answer = Extract<FromPaymentFrame, { kind: "reply" }>["answer"];

export interface CallDesk extends FormDesk {
  readonly focus: (field: string) => void;
}

/** Shows what is wrong, puts the focus on the first of it, and says it as Stripe.js does. */
const validate = ({ store, now, focus }: CallDesk): StripeError | undefined => {
  store.change((state) => withRevealed(state, fieldsOf(state)));
  const state = store.get();
  const first = problemsIn(state, now())[0];
  if (first === undefined && state.method !== undefined) return undefined;
  if (first !== undefined) focus(first.field);
  const code = first?.code ?? "incomplete_payment_details";
  return { type: "validation_error", code, message: stringsOf(state.settings.elements.locale).problems[code] };
};

const createToken = async (
  desk: CallDesk,
  params: Extract<FrameCall, { name: "createConfirmationToken" }>["params"],
): Promise<Answer> => {
  const invalid = validate(desk);
  if (invalid !== undefined) return { error: invalid };
  const state = desk.store.get();
  if (state.saved && state.chosen !== undefined) {
    const { metadata, return_url } = params;
    const asked = { client_secret: state.saved.secret, payment_method: state.chosen, metadata, return_url };
    const token = await askSession<ConfirmationToken>(desk.origin, "token", asked);
    return token.error === undefined ? { confirmationToken: token.value } : { error: token.error };
  }
  const api = { origin: desk.origin, publishableKey: state.settings.publishableKey };
  const made = await postToStripe<ConfirmationToken>(api, "/v1/confirmation_tokens", tokenParameters(state, params));
  return made.error === undefined ? { confirmationToken: made.value } : { error: made.error };
};

/** Answers the page's questions. Card data stays here: only a token or an error goes back. */
export const answerCall = async (desk: CallDesk, call: FrameCall): Promise<Answer> => {
  switch (call.name) {
    case "update":
      desk.store.change((state) => withSettings(state, call.settings));
      return null;
    case "submit": {
      const error = validate(desk);
      return error === undefined ? { selectedPaymentMethod: desk.store.get().method ?? "" } : { error };
    }
    case "createConfirmationToken":
      return createToken(desk, call.params);
  }
};
