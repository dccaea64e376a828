import { element, icon, icons } from "../../../element.ts";
import { type App, tableOf } from "../app.ts";
import { command, commandBar, newCommand } from "../commands/command-bar.ts";
import { createRibbon } from "../commands/ribbon.ts";
import { rowAddress, viewAddress } from "../session.ts";
import { createFormHead } from "./form-head.ts";
import { openForm, type OpenedForm, saying } from "./open-form.ts";

const commandsOf = (app: App, { runtime, formContext }: OpenedForm): HTMLElement => {
  const { table } = runtime.model;
  const toView = (): void => window.location.assign(viewAddress(table.name, app.session));
  const buttons = table.buttons.filter(({ place }) => place === "form");
  const say = (words: string): void => runtime.notifications.set(words, "ERROR", "host.command");
  const ribbon = buttons.length > 0 ? createRibbon(buttons, { PrimaryControl: formContext }, say) : undefined;
  if (ribbon) runtime.listeners.ribbon.add(() => void ribbon.refresh());
  return commandBar(
    element(
      "a",
      { class: "command", href: viewAddress(table.name, app.session), "aria-label": "Back" },
      icon(icons.back),
    ),
    command("Save", icons.save, saying(runtime, runtime.save)),
    command(
      "Save & Close",
      icons.saveAndClose,
      saying(runtime, () => runtime.save().then(toView)),
    ),
    newCommand(app, table.name),
    command("Refresh", icons.refresh, saying(runtime, runtime.refresh)),
    ribbon?.element,
  );
};

/** A row's main form, or a new row's: loaded, drawn, scripted. */
export const openFormPage = async (
  app: App,
  page: HTMLElement,
  asked: { readonly table: string; readonly row: string },
): Promise<void> => {
  const table = tableOf(app, asked.table);
  const [definition] = table.forms;
  if (!definition) throw new Error(`The table ${table.labels} has no form in the imported solutions.`);
  const opened = await openForm(app, {
    table,
    definition,
    kind: "main",
    row: asked.row === "new" ? undefined : asked.row,
    onCreated: (id) => window.history.replaceState(null, "", rowAddress(table.name, id, app.session)),
    close: () => window.history.back(),
  });
  const { runtime, model, layout } = opened;
  const head = createFormHead(runtime);
  model.fields.forEach((field) => field.onChange(head.show));
  runtime.listeners.load.add(head.show);
  head.show();
  page.replaceChildren(
    commandsOf(app, opened),
    element("div", { class: "form-top" }, runtime.notifications.element, head.element, layout.tabs),
    layout.panels,
  );
  await opened.runScripts();
};
