import type { Frames } from "../../PaymentControl/stripe/payment-frame.ts";

/** Boxes as high as Stripe's fields, for walls with so many forms that real frames would take their time. */
export const drawnFrames: Frames = {
  warmUp: () => undefined,
  open: ({ onReady }) =>
    Promise.resolve({
      mount: (container) => {
        const box = document.createElement("div");
        box.className = "drawn";
        box.textContent = "Stripe’s fields";
        container.replaceChildren(box);
        onReady();
      },
      reprice: () => undefined,
      restyle: () => undefined,
      submit: () => Promise.resolve({ kind: "incomplete" }),
      createToken: () => Promise.resolve({ ok: false, error: "" }),
      takeBankStep: () => Promise.resolve({ kind: "left" }),
      close: () => undefined,
    }),
};
