export interface DialogWords {
  readonly title: string;
  readonly body: string;
  readonly complete: string;
  readonly fail: string;
}

export interface DialogParts {
  readonly panel: HTMLElement;
  readonly complete: HTMLButtonElement;
  readonly fail: HTMLButtonElement;
}

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** The bank's window; the ids of its buttons are those of Stripe's own test page. */
export const dialog = (words: DialogWords): DialogParts => {
  const complete = element(
    "button",
    { type: "button", id: "test-source-authorize-3ds", class: "Primary" },
    words.complete,
  );
  const fail = element("button", { type: "button", id: "test-source-fail-3ds" }, words.fail);
  const panel = element(
    "div",
    { class: "Dialog", role: "dialog", "aria-modal": "true", "aria-labelledby": "title", "aria-describedby": "body" },
    element("p", { class: "Bank", "aria-hidden": "true" }, element("span", {}, "3D Secure"), element("b", {}, "TEST")),
    element("h1", { id: "title" }, words.title),
    element("p", { id: "body" }, words.body),
    element("div", { class: "Buttons" }, complete, fail),
  );
  return { panel, complete, fail };
};

/** Tab goes round, Escape gives up: nothing behind the dialog can be reached. */
export const trapFocus = (stops: readonly HTMLElement[], giveUp: () => void): void => {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") giveUp();
    if (event.key !== "Tab") return;
    event.preventDefault();
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const step = event.shiftKey ? -1 : 1;
    stops[(Math.max(at, 0) + step + stops.length) % stops.length]?.focus();
  });
};
