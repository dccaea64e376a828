import { ok } from "../../../../core/result.ts";
import type { FrameRequest, Frames, PaymentFrame } from "../../../../PaymentControl/stripe/payment-frame.ts";

/** One opened frame, with a record of what was done to it. */
export interface FakeFrame extends PaymentFrame {
  readonly request: FrameRequest;
  readonly calls: string[];
  readonly secrets: { readonly clientSecret: string; readonly resuming: boolean }[];
}

export interface FakeFrames extends Frames {
  readonly opened: FakeFrame[];
  /** Keys for which Stripe.js was sent for ahead of time. */
  readonly warmed: string[];
  script: {
    isThere: boolean;
    /** Draw the fields as soon as they are mounted. */
    drawsAtOnce: boolean;
    submit: PaymentFrame["submit"];
    createToken: PaymentFrame["createToken"];
    takeBankStep: PaymentFrame["takeBankStep"];
  };
  /** The frame that stands. */
  readonly current: FakeFrame;
}

const frameOf = (request: FrameRequest, script: FakeFrames["script"]): FakeFrame => {
  const calls: string[] = [];
  const secrets: FakeFrame["secrets"] = [];
  return {
    request,
    calls,
    secrets,
    mount: () => {
      calls.push("mount");
      if (script.drawsAtOnce) request.onReady();
    },
    reprice: ({ amount, currency }) => calls.push(`reprice ${amount} ${currency}`),
    restyle: ({ locale, dark }) => calls.push(`restyle ${locale}${dark ? " dark" : ""}`),
    submit: () => {
      calls.push("submit");
      return script.submit();
    },
    createToken: (attempt) => {
      calls.push("createToken");
      return script.createToken(attempt);
    },
    takeBankStep: (clientSecret, resuming) => {
      calls.push("takeBankStep");
      secrets.push({ clientSecret, resuming });
      return script.takeBankStep(clientSecret, resuming);
    },
    close: () => calls.push("close"),
  };
};

/** Frames without Stripe. */
export const createFakeFrames = (): FakeFrames => {
  const opened: FakeFrame[] = [];
  const warmed: string[] = [];
  const script: FakeFrames["script"] = {
    isThere: true,
    drawsAtOnce: true,
    submit: () => Promise.resolve({ kind: "complete" }),
    createToken: (attempt) => Promise.resolve(ok(`ctoken_${attempt}`)),
    takeBankStep: () => Promise.resolve({ kind: "left" }),
  };
  return {
    opened,
    script,
    warmed,
    warmUp: (key) => warmed.push(key),
    open: (request) => {
      if (!script.isThere) return Promise.resolve(undefined);
      const frame = frameOf(request, script);
      opened.push(frame);
      return Promise.resolve(frame);
    },
    get current() {
      const frame = opened.at(-1);
      if (frame === undefined) throw new Error("No frame was opened.");
      return frame;
    },
  };
};
