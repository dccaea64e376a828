import type { FormControlState, FormRuntime } from "../form/form-runtime.ts";

interface Named {
  getName(): string;
}

/** `formContext.getControl(name)`. Field notifications are shown as form notifications, one per control and id. */
export const controlApi = (
  control: FormControlState,
  runtime: FormRuntime,
  attributeNamed: (name: string) => Named | null,
) => ({
  getName: (): string => control.name,
  getControlType: (): string => (control.kind === "customcontrol" ? "customcontrol" : control.kind),
  getAttribute: (): Named | null => (control.column ? attributeNamed(control.column) : null),
  getLabel: (): string => control.label(),
  getDisabled: (): boolean => control.isDisabled(),
  setDisabled: (disabled: boolean): void => control.setDisabled(disabled),
  getVisible: (): boolean => control.isVisible(),
  setVisible: (visible: boolean): void => control.setVisible(visible),
  setFocus: (): void => control.focus(),
  setNotification: (message: string, id = "field"): boolean => {
    runtime.notifications.set(`${control.label()}: ${message}`, "ERROR", `${control.name}.${id}`);
    return true;
  },
  clearNotification: (id = "field"): boolean => runtime.notifications.clear(`${control.name}.${id}`),
  refresh: (): void => control.refreshed(),
});

export type ControlApi = ReturnType<typeof controlApi>;
