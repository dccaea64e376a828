import { element, icon, icons } from "../../../element.ts";
import { type App, tableOf } from "../app.ts";
import type { QuickCreate, SavedReference } from "../client-api/navigation.ts";
import { valuesFrom } from "./form-parameters.ts";
import { openForm, type OpenedForm, saying } from "./open-form.ts";

interface Panel {
  readonly element: HTMLDialogElement;
  readonly body: HTMLElement;
  readonly buttons: HTMLElement;
}

const panelOf = (title: string, close: () => void): Panel => {
  const body = element("div", { class: "panel-body" });
  const buttons = element("div", { class: "panel-buttons" });
  const panel = element(
    "dialog",
    { class: "side-panel", "aria-label": title },
    element(
      "div",
      { class: "panel-head" },
      element("h2", { class: "panel-title" }, title),
      element(
        "button",
        { class: "panel-close", type: "button", "aria-label": "Close", onclick: close },
        icon(icons.close),
      ),
    ),
    body,
    buttons,
  );
  panel.addEventListener("cancel", close);
  return { element: panel, body, buttons };
};

const fill = ({ body, buttons }: Panel, { runtime, layout }: OpenedForm, close: () => void): void => {
  const save = element("button", { class: "button button-primary", type: "button" }, "Save and Close");
  const saveOnce = saying(runtime, async () => {
    save.disabled = true;
    await runtime.save().finally(() => {
      save.disabled = false;
    });
  });
  save.addEventListener("click", saveOnce);
  body.replaceChildren(runtime.notifications.element, layout.panels);
  buttons.replaceChildren(save, element("button", { class: "button", type: "button", onclick: close }, "Cancel"));
};

/** Opens a table's quick create form in a panel at the side; answers with the row that was saved, or nothing. */
export const quickCreateIn =
  (app: App): QuickCreate =>
  async (tableName, parameters): Promise<SavedReference | undefined> => {
    const table = tableOf(app, tableName);
    const [definition] = table.quickCreate;
    if (!definition) throw new Error(`The table ${table.labels} has no quick create form in the imported solutions.`);
    const values = valuesFrom(table, parameters);
    return new Promise((resolve, reject) => {
      const done = (saved?: SavedReference): void => {
        panel.element.close();
        panel.element.remove();
        resolve(saved);
      };
      const cancel = (): void => done();
      const panel = panelOf(`Quick Create: ${table.label}`, cancel);
      const onCreated = (id: string): void => done({ id: `{${id.toUpperCase()}}`, entityType: tableName, name: "" });
      openForm(app, { table, definition, kind: "quick-create", row: undefined, values, onCreated, close: cancel }).then(
        (opened) => {
          fill(panel, opened, cancel);
          document.body.append(panel.element);
          panel.element.showModal();
          void opened.runScripts();
        },
        reject,
      );
    });
  };
