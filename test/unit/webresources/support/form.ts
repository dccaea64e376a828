import { type UiMock, XrmMockGenerator } from "xrm-mock";
import { paymentId } from "./desk.ts";

export interface TestForm {
  readonly form: Xrm.FormContext;
  /** The bar in which commands and forms speak; undefined when there is none. */
  notice(): { readonly level: string; readonly message: string } | undefined;
  /** How often the form's data was read anew, and the buttons judged anew. */
  readonly refreshed: { data: number; ribbon: number };
}

/** A form of xrm-mock for a row of `table`; `type` as the client API numbers forms. */
export const testForm = (table: string, type = 2): TestForm => {
  XrmMockGenerator.initialise({ entity: { id: `{${paymentId.toUpperCase()}}`, entityName: table } });
  const form = XrmMockGenerator.getFormContext() as unknown as Xrm.FormContext;
  const ui = form.ui as unknown as UiMock;
  const refreshed = { data: 0, ribbon: 0 };
  jest.spyOn(form.ui, "getFormType").mockReturnValue(type);
  jest.spyOn(form.data.entity, "getPrimaryAttributeValue").mockReturnValue("PAY-000001");
  jest.spyOn(form.data, "addOnLoad").mockReturnValue(undefined);
  form.data.refresh = () => {
    refreshed.data += 1;
    return Promise.resolve(undefined) as unknown as Xrm.Async.PromiseLike<undefined>;
  };
  form.ui.refreshRibbon = () => {
    refreshed.ribbon += 1;
  };
  return { form, refreshed, notice: () => ui.formNotifications?.[0] };
};
