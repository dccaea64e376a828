import { element, icon } from "../../../element.ts";

/** A button of a command bar. */
export const command = (label: string, path: string, onclick: () => void): HTMLElement =>
  element("button", { class: "command", type: "button", onclick }, icon(path), label);

/** The bar over a page or list. */
export const commandBar = (...commands: readonly (HTMLElement | undefined)[]): HTMLElement =>
  element("div", { class: "command-bar", role: "toolbar", "aria-label": "Commands" }, ...commands);
