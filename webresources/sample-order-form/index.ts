import { openOrderForm } from "./order-form.ts";

/** The sample order form's OnLoad event: `CounterfoilSample.OrderForm.onLoad`, with the execution context as first parameter. */
export const onLoad = (executionContext: Xrm.Events.EventContext): void =>
  openOrderForm(executionContext.getFormContext());
