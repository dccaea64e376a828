import { optionColour, optionsOf, type Choice } from "../model/choice.ts";
import { descriptions, displayNames, labels } from "./labels.ts";
import { element, leaf, parent, type XmlElement } from "./xml.ts";

const heading = (type: string, label: string, description: string): readonly XmlElement[] => [
  leaf("OptionSetType", type),
  leaf("IntroducedVersion", "1.0.0.0"),
  leaf("IsCustomizable", 1),
  displayNames(label),
  descriptions(description),
];

/** File of a global choice. */
export const globalOptionSet = (choice: Choice): XmlElement =>
  element("optionset", { Name: choice.name, localizedName: choice.label }, [
    leaf("OptionSetType", "picklist"),
    leaf("IsGlobal", 1),
    leaf("IntroducedVersion", "1.0.0.0"),
    leaf("IsCustomizable", 1),
    leaf("ExternalTypeName", ""),
    displayNames(choice.label),
    descriptions(choice.description),
    parent(
      "options",
      ...optionsOf(choice).map(({ word, value, label }) =>
        element("option", { value, ExternalValue: "", Color: optionColour(choice, word) }, [
          labels(label),
          descriptions(""),
        ]),
      ),
    ),
  ]);

/** Yes and no of one column. */
export const yesNoOptionSet = (name: string, label: string): XmlElement =>
  element("optionset", { Name: name }, [
    ...heading("bit", label, ""),
    parent(
      "options",
      element("option", { value: 1, ExternalValue: "" }, [labels("Yes")]),
      element("option", { value: 0, ExternalValue: "" }, [labels("No")]),
    ),
  ]);

/** Active and inactive: the platform's state, which we leave as it comes. */
export const stateOptionSet = (table: string): XmlElement =>
  element("optionset", { Name: `${table}_statecode` }, [
    ...heading("state", "Status", ""),
    parent(
      "states",
      element("state", { value: 0, defaultstatus: 1, invariantname: "Active" }, [labels("Active")]),
      element("state", { value: 1, defaultstatus: 2, invariantname: "Inactive" }, [labels("Inactive")]),
    ),
  ]);

export const statusOptionSet = (table: string): XmlElement =>
  element("optionset", { Name: `${table}_statuscode` }, [
    ...heading("status", "Status Reason", ""),
    parent(
      "statuses",
      element("status", { value: 1, state: 0 }, [labels("Active")]),
      element("status", { value: 2, state: 1 }, [labels("Inactive")]),
    ),
  ]);
