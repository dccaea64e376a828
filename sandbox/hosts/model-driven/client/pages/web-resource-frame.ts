import { element } from "../../../element.ts";

/** An HTML web resource in a frame; it finds `Xrm` on its parent, as in the app. */
export const createWebResourceFrame = (name: string, title: string): HTMLElement =>
  element("iframe", { class: "web-resource", src: `/_hosts/webresources/${name}`, title: title === "" ? name : title });
