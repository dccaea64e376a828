import { element, icon, icons } from "../../../element.ts";
import type { App } from "../app.ts";
import { rowAddress } from "../session.ts";

/** A button of a command bar. */
export const command = (label: string, path: string, onclick: () => void): HTMLElement =>
  element("button", { class: "command", type: "button", onclick }, icon(path), label);

/** The button for a new row; gone when no role of the user lets them make one, as in the app. */
export const newCommand = (app: App, table: string): HTMLElement => {
  const button = command("New", icons.add, () => window.location.assign(rowAddress(table, "new", app.session)));
  app.mayCreate(table).then(
    (may) => {
      button.hidden = !may;
    },
    () => undefined,
  );
  return button;
};

/** The bar over a page or list. */
export const commandBar = (...commands: readonly (HTMLElement | undefined)[]): HTMLElement =>
  element("div", { class: "command-bar", role: "toolbar", "aria-label": "Commands" }, ...commands);
