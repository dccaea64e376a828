/** How an attempt to pay can end: docs/makers.md says when each comes. */
const outcomes = ["onPaid", "onPending", "onFailed"] as const;

/** A code component's control; the published types do not know its events. */
type ComponentControl = Xrm.Controls.Control & {
  readonly addEventHandler?: (event: (typeof outcomes)[number], handler: () => void) => void;
};

/** The second control of the amount's column, whose first is the plain field. */
const paymentControl = "sample_amount1";
const paymentsGrid = "payments";

/** Reads the order's payments anew whenever the payment form tells an outcome; where it has no events, people press Refresh. */
export const openOrderForm = (form: Xrm.FormContext): void => {
  const control = form.getControl<ComponentControl>(paymentControl);
  const showPayments = (): void => form.getControl<Xrm.Controls.GridControl>(paymentsGrid)?.refresh();
  for (const outcome of outcomes) control?.addEventHandler?.(outcome, showPayments);
};
