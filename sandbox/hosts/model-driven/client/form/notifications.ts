import { element, icon, icons } from "../../../element.ts";

export type NotificationLevel = "INFO" | "WARNING" | "ERROR";

export interface Notifications {
  readonly element: HTMLElement;
  /** One bar an id: the same id again replaces its words. */
  set(message: string, level: NotificationLevel, id: string): void;
  /** False when there is no bar with that id. */
  clear(id: string): boolean;
}

const pictures = { INFO: icons.info, WARNING: icons.warning, ERROR: icons.error } as const;
const levelNames = { INFO: "Information", WARNING: "Warning", ERROR: "Error" } as const;

const bar = (message: string, level: NotificationLevel): HTMLElement =>
  element(
    "div",
    { class: `notification notification-${level.toLowerCase()}`, role: level === "ERROR" ? "alert" : "status" },
    icon(pictures[level]),
    element("span", { class: "visually-hidden" }, `${levelNames[level]}: `),
    element("span", {}, message),
  );

/** The message bars above a form. */
export const createNotifications = (): Notifications => {
  const shown = new Map<string, HTMLElement>();
  const holder = element("div", { class: "notifications" });
  return {
    element: holder,
    set: (message, level, id) => {
      const next = bar(message, level);
      const old = shown.get(id);
      if (old) old.replaceWith(next);
      else holder.append(next);
      shown.set(id, next);
    },
    clear: (id) => {
      shown.get(id)?.remove();
      return shown.delete(id);
    },
  };
};
