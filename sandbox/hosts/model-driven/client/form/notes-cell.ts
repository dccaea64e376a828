import { localeOf } from "../../../code-component/user-settings.ts";
import type { Row } from "../../../code-component/web-api.ts";
import { element } from "../../../element.ts";
import { noNotices } from "./field-notices.ts";
import type { FormRuntime } from "./form-runtime.ts";
import { visibilityOf } from "./visibility.ts";

const noteOf = (runtime: FormRuntime, row: Row): HTMLElement => {
  const locale = localeOf(runtime.app.session.languageId);
  const on = new Date(String(row["createdon"])).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  const by = String(row["_createdby_value@OData.Community.Display.V1.FormattedValue"] ?? "");
  return element(
    "li",
    { class: "note" },
    element("p", { class: "note-head" }, [by, on].filter((part) => part !== "").join(" · ")),
    row["subject"] ? element("p", { class: "note-subject" }, String(row["subject"])) : undefined,
    element("p", { class: "note-text" }, String(row["notetext"] ?? "")),
  );
};

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Notes {
  readonly entry: HTMLTextAreaElement;
  readonly words: HTMLElement;
  readonly list: HTMLElement;
}

const showNotes = async (runtime: FormRuntime, { list, words }: Notes): Promise<void> => {
  const { app, model } = runtime;
  if (model.id() === "") return void (words.textContent = "Save this record to write notes.");
  const options = `?$select=subject,notetext,createdon,_createdby_value&$filter=_objectid_value eq ${model.id()}&$orderby=createdon desc`;
  const { entities } = await app.webApi.retrieveMultipleRecords("annotation", options);
  list.replaceChildren(...entities.map((row) => noteOf(runtime, row)));
  words.textContent = entities.length === 0 ? "No notes yet." : "";
};

const addNote = async (runtime: FormRuntime, notes: Notes): Promise<void> => {
  const { app, model } = runtime;
  const text = notes.entry.value.trim();
  if (text === "" || model.id() === "") return;
  const target = `/${model.table.set}(${model.id()})`;
  await app.webApi.createRecord("annotation", { notetext: text, [`objectid_${model.table.name}@odata.bind`]: target });
  notes.entry.value = "";
  await showNotes(runtime, notes);
};

const createNotes = (): Notes => ({
  entry: element("textarea", { class: "input", rows: 2, "aria-label": "Enter a note", placeholder: "Enter a note …" }),
  words: element("p", { class: "notes-words", role: "status" }),
  list: element("ul", { class: "notes" }),
});

/** The timeline, of which the stand-in knows notes alone: listed and added, nothing else. */
export const createNotesCell = (runtime: FormRuntime, id: string): HTMLElement => {
  const notes = createNotes();
  const { entry, words, list } = notes;
  const saying = (work: Promise<void>): void =>
    void work.catch((error: unknown) => (words.textContent = inWords(error)));
  const show = (): void => saying(showNotes(runtime, notes));
  const add = (): void => saying(addNote(runtime, notes));
  const button = element("button", { class: "button", type: "button", onclick: add }, "Add note");
  const entryLine = element("div", { class: "note-entry" }, entry, button);
  const holder = element("div", { class: "cell wide", "data-control": id }, entryLine, words, list);
  runtime.controls.push({
    name: id,
    kind: "timelinewall",
    label: () => "Timeline",
    isDisabled: () => false,
    setDisabled: () => undefined,
    ...visibilityOf(holder),
    focus: () => entry.focus(),
    ...noNotices,
    refreshed: show,
  });
  show();
  return holder;
};
