import type { Payer } from "../dataverse/payment-host.ts";
import type { ControlInputs } from "../inputs.ts";
import type { ExpressPress, FrameRequest, Frames } from "../stripe/payment-frame.ts";
import type { Hindrance } from "./payment-state.ts";
import { canPay } from "./payment-state.ts";
import type { Due } from "./read-due.ts";
import type { OpenForm, Store } from "./store.ts";

/** Keeps one frame of Stripe's fields alive for as long as it fits: a remount would lose what the payer typed. */
export interface FrameKeeper {
  /** Opens a frame for what is due, or fits the present one to it. False when Stripe.js cannot be had. */
  fit(due: Due, signal: AbortSignal): Promise<boolean>;
  /** Takes over the looks of the present inputs, if they changed. */
  restyle(): void;
  close(): void;
}

/** What only a new frame can change; everything else is updated in the frame that stands. */
const identityOf = ({ profile, layout, payer }: Pick<FrameRequest, "profile" | "layout" | "payer">): string =>
  JSON.stringify([
    ...[profile.publishableKey, profile.captureMethod, profile.setupFutureUsage],
    ...[profile.paymentMethodConfiguration, layout],
    // What is filled in, and whose saved methods are shown, is one payer's: nobody else may find it.
    ...[payer.billing, payer.session],
  ]);

const looksOf = ({ palette, dark, locale }: ControlInputs): string => JSON.stringify([palette, dark, locale]);

const closeForm = (store: Store): void => {
  const { form } = store.snapshot();
  store.setForm(undefined);
  form?.frame.close();
};

const markDrawn = (store: Store): void => {
  const { form } = store.snapshot();
  if (form !== undefined) store.setForm({ ...form, isDrawn: true });
  store.dispatch({ kind: "drawn" });
};

const fail = ({ store, causeOf = (seeming) => seeming }: FrameKeeperParts): void => {
  closeForm(store);
  store.dispatch({ kind: "halted", state: { kind: "unavailable", cause: causeOf("form") } });
};

const refit = (store: Store, form: OpenForm, due: Due): void => {
  const { amount, currency } = form.money;
  if (due.money.amount !== amount || due.money.currency !== currency) form.frame.reprice(due.money);
  store.setForm({ ...form, ...due });
};

export interface FrameKeeperParts {
  readonly store: Store;
  readonly frames: Frames;
  /** The present inputs. */
  readonly inputs: () => ControlInputs;
  readonly onExpress?: (press: ExpressPress) => void;
  /** The more exact cause of what seems to be in the way. */
  readonly causeOf?: (seeming: Hindrance) => Hindrance;
}

type Payable = Due & { readonly payer: Payer };

const requestOf = (parts: FrameKeeperParts, due: Payable, layout: FrameRequest["layout"]): FrameRequest => {
  const { store, inputs, onExpress } = parts;
  const { description, money, payer } = due;
  return {
    ...{ profile: description.profile, payer, layout, money, looks: inputs() },
    isTelephone: inputs().telephone === true,
    ...{ onReady: () => markDrawn(store), onFailed: () => fail(parts) },
    canPay: () => canPay(store.snapshot().state),
    onExpress: (press) => (onExpress === undefined ? press.failed() : onExpress(press)),
  };
};

export const frameKeeper = (parts: FrameKeeperParts): FrameKeeper => {
  const { store, frames, inputs } = parts;
  let identity = "";
  let looks = "";

  const restyle = (): void => {
    const { form } = store.snapshot();
    if (form === undefined || looks === looksOf(inputs())) return;
    looks = looksOf(inputs());
    form.frame.restyle(inputs());
  };

  const open = async (due: Payable, layout: FrameRequest["layout"], signal: AbortSignal): Promise<boolean> => {
    looks = looksOf(inputs());
    const frame = await frames.open(requestOf(parts, due, layout));
    if (frame === undefined) return false;
    if (signal.aborted) {
      frame.close();
      return true;
    }
    store.setForm({ ...due, frame, isDrawn: false });
    restyle();
    return true;
  };

  return {
    fit: async (due, signal) => {
      const { profile } = due.description;
      const layout = inputs().layout ?? profile.layout;
      const { form } = store.snapshot();
      const payer = due.payer ?? form?.payer ?? { billing: due.description.billing ?? {} };
      if (form !== undefined && identity === identityOf({ profile, layout, payer })) {
        refit(store, form, { ...due, payer });
        return true;
      }
      closeForm(store);
      identity = identityOf({ profile, layout, payer });
      return open({ ...due, payer }, layout, signal);
    },
    restyle,
    close: () => closeForm(store),
  };
};
