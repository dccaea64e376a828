import { XrmMockGenerator } from "xrm-mock";
import { controlId } from "../../../solution/generator/form-controls.ts";
import { cellsOf } from "../../../solution/model/form.ts";
import { sampleOrderForm } from "../../../solution/model/forms/sample-order.ts";
import { onLoad } from "../../../webresources/sample-order-form/index.ts";

type Handlers = Readonly<Record<string, () => void>>;

const idOf = (kind: "control" | "sub-grid"): string =>
  cellsOf(sampleOrderForm).flatMap((cell) => (cell.kind === kind ? [controlId(cell)] : []))[0] ?? "";

/** Opens a form that has these controls, by name. */
const openForm = (controls: Readonly<Record<string, object>>): void => {
  XrmMockGenerator.initialise();
  const context = XrmMockGenerator.getEventContext() as unknown as Xrm.Events.EventContext;
  jest.spyOn(context.getFormContext(), "getControl").mockImplementation((name) => controls[String(name)] as never);
  onLoad(context);
};

/** The form as the solution has it; `handlers` holds what the script listens to. */
const openOrder = (): { handlers: Handlers; refresh: jest.Mock } => {
  const handlers: Record<string, () => void> = {};
  const refresh = jest.fn();
  const addEventHandler = (event: string, handler: () => void): void => {
    handlers[event] = handler;
  };
  openForm({ [idOf("control")]: { addEventHandler }, [idOf("sub-grid")]: { refresh } });
  return { handlers, refresh };
};

describe("the sample order's form script", () => {
  it.each(["onPaid", "onPending", "onFailed"])("reads the order's payments anew at each %s", (event) => {
    const { handlers, refresh } = openOrder();
    expect(refresh).not.toHaveBeenCalled();
    handlers[event]?.();
    handlers[event]?.();
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it("leaves a form alone whose payment form has no events, or is not there", () => {
    const refresh = jest.fn();
    expect(() => openForm({ [idOf("control")]: {}, [idOf("sub-grid")]: { refresh } })).not.toThrow();
    expect(() => openForm({ [idOf("sub-grid")]: { refresh } })).not.toThrow();
    expect(refresh).not.toHaveBeenCalled();
  });

  it("outlives a form from which the list of payments was taken away", () => {
    const addEventHandler = (_event: string, handler: () => void): void => handler();
    expect(() => openForm({ [idOf("control")]: { addEventHandler } })).not.toThrow();
  });
});
