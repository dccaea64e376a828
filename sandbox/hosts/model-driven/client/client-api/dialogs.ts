import { element } from "../../../element.ts";

interface Words {
  readonly title?: string;
  readonly subtitle?: string;
  readonly text?: string;
}

interface Choice {
  readonly label: string;
  readonly value: boolean;
  readonly primary?: true;
}

/** A modal dialog; answers with the choice's value, false when it is closed another way. */
const ask = ({ title, subtitle, text }: Words, choices: readonly Choice[]): Promise<boolean> =>
  new Promise((resolve) => {
    const close = (value: boolean): void => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const dialog = element(
      "dialog",
      { class: "dialog", "aria-label": title ?? text ?? "Message" },
      title !== undefined && element("h2", { class: "dialog-title" }, title),
      subtitle !== undefined && element("p", { class: "dialog-subtitle" }, subtitle),
      text !== undefined && element("p", { class: "dialog-text" }, text),
      element(
        "div",
        { class: "dialog-buttons" },
        ...choices.map(({ label, value, primary }) =>
          element(
            "button",
            { class: primary ? "button button-primary" : "button", type: "button", onclick: () => close(value) },
            label,
          ),
        ),
      ),
    );
    dialog.addEventListener("cancel", () => close(false));
    document.body.append(dialog);
    dialog.showModal();
  });

interface AlertStrings extends Words {
  readonly confirmButtonLabel?: string;
}

interface ConfirmStrings extends AlertStrings {
  readonly cancelButtonLabel?: string;
}

export const openConfirmDialog = async (strings: ConfirmStrings): Promise<{ readonly confirmed: boolean }> => ({
  confirmed: await ask(strings, [
    { label: strings.confirmButtonLabel ?? "OK", value: true, primary: true },
    { label: strings.cancelButtonLabel ?? "Cancel", value: false },
  ]),
});

export const openAlertDialog = async (strings: AlertStrings): Promise<void> => {
  await ask(strings, [{ label: strings.confirmButtonLabel ?? "OK", value: true, primary: true }]);
};

export const openErrorDialog = ({ message = "" }: { readonly message?: string }): Promise<void> =>
  openAlertDialog({ title: "Error", text: message });

let progress: HTMLElement | undefined;

export const closeProgressIndicator = (): void => {
  progress?.remove();
  progress = undefined;
};

/** Covers the page until it is closed; the same again changes its words. */
export const showProgressIndicator = (message: string): void => {
  closeProgressIndicator();
  const words = element("p", { class: "progress-words", role: "status" }, message);
  progress = element(
    "div",
    { class: "progress" },
    element("div", { class: "progress-card" }, element("span", { class: "spinner", "aria-hidden": "true" }), words),
  );
  document.body.append(progress);
};
