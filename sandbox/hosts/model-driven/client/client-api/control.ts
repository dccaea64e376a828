import type { FormControlState } from "../form/form-runtime.ts";

interface Named {
  getName(): string;
}

/** `formContext.getControl(name)`. A field that has a notification keeps the form from being saved, as on the platform. */
export const controlApi = (control: FormControlState, attributeNamed: (name: string) => Named | null) => ({
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
    control.setNotice(id, message);
    return true;
  },
  clearNotification: (id = "field"): boolean => control.setNotice(id, undefined),
  refresh: (): void => control.refreshed(),
  // Only code components have it, as on the platform.
  ...(control.onEvent ? { addEventHandler: control.onEvent } : {}),
});

export type ControlApi = ReturnType<typeof controlApi>;
