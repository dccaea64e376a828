import { cellsOf, type FormCell, type FormType } from "../model/form.ts";
import { uniqueId } from "./form-controls.ts";
import { controlDescription } from "./form-fields.ts";
import { braced, formId, partId, type FormOnTable } from "./form-id.ts";
import { headerElements, tabElement } from "./form-layout.ts";
import { descriptions, localizedNames } from "./labels.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

const scriptElements = (on: FormOnTable): readonly XmlElement[] => {
  if (!on.form.onLoad) return [];
  const { library, functionName } = on.form.onLoad;
  return [
    parent("formLibraries", element("Library", { name: library, libraryUniqueId: partId(on, "library", library) })),
    parent(
      "events",
      element("event", { name: "onload", application: "false", active: "false" }, [
        parent(
          "Handlers",
          element("Handler", {
            functionName,
            libraryName: library,
            handlerUniqueId: partId(on, "handler", functionName),
            enabled: "true",
            parameters: "",
            passExecutionContext: "true",
          }),
        ),
      ]),
    ),
  ];
};

const purposes: Readonly<Record<FormType, string>> = {
  main: "The page of a row.",
  quick: "A row in short, shown on the forms of other tables.",
  quickCreate: "The fields that a new row needs.",
  card: "A row in lists on small screens.",
};

const isControl = (cell: FormCell): cell is Extract<FormCell, { kind: "control" }> => cell.kind === "control";

/** `Entities/<table>/FormXml/<type>/{id}.xml`. */
export const formFile = (on: FormOnTable): XmlElement => {
  const { table, form } = on;
  const described = cellsOf(form)
    .filter(isControl)
    .map((cell) => controlDescription(table, cell, uniqueId(on, cell)));
  return element("forms", {}, [
    parent(
      "systemform",
      ...leaves({
        formid: braced(formId(table, form.type)),
        IntroducedVersion: "1.0.0.0",
        FormPresentation: form.type === "quickCreate" ? 0 : 1,
        FormActivationState: 1,
      }),
      parent(
        "form",
        parent("tabs", ...form.tabs.map((tab) => tabElement(on, tab))),
        ...headerElements(on),
        ...(described.length > 0 ? [parent("controlDescriptions", ...described)] : []),
        ...scriptElements(on),
      ),
      leaf("IsCustomizable", 1),
      leaf("CanBeDeleted", 1),
      localizedNames(form.name),
      descriptions(purposes[form.type]),
    ),
  ]);
};
