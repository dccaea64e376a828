import { element } from "../element.ts";

/** What is typed or is the same in every language: it reads from left to right everywhere. */
export const command = (text: string): HTMLElement => element("code", { dir: "ltr" }, text);

/** A name that the user finds on a screen. */
export const term = (text: string): HTMLElement => element("em", {}, text);

export const strong = (text: string): HTMLElement => element("strong", {}, text);

export const outsideLink = (href: string, text: string): HTMLElement =>
  element("a", { href, target: "_blank", rel: "noopener" }, text);
