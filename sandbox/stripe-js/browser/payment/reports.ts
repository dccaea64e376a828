import type { Channel } from "../channel.ts";
import type { FromPaymentFrame, FormSummary } from "../protocol.ts";
import { summaryOf } from "./form-state.ts";
import type { FormDesk } from "./form-context.ts";

type Line = Channel<FromPaymentFrame>;

const same = (one: FormSummary | undefined, other: FormSummary): boolean =>
  one !== undefined &&
  one.complete === other.complete &&
  one.empty === other.empty &&
  one.collapsed === other.collapsed &&
  one.type === other.type;

/** Tells the page when the form's summary changes, first of all once. */
export const reportChanges = ({ store, now }: FormDesk, line: Line): void => {
  let last: FormSummary | undefined;
  const report = (): void => {
    const summary = summaryOf(store.get(), now());
    if (same(last, summary)) return;
    last = summary;
    line.send({ kind: "change", summary });
  };
  store.subscribe(report);
  report();
};

/** The frame is as tall as its content, always. */
export const reportHeight = (content: HTMLElement, line: Line): void => {
  const report = (): void => line.send({ kind: "height", pixels: Math.ceil(content.getBoundingClientRect().height) });
  new ResizeObserver(report).observe(content);
  report();
};

export const reportFocus = (line: Line): void => {
  window.addEventListener("focus", () => line.send({ kind: "focus" }));
  window.addEventListener("blur", () => line.send({ kind: "blur" }));
  window.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") line.send({ kind: "escape" });
  });
};
