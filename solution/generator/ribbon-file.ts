import type { Command, CommandPlace } from "../model/command.ts";
import { ribbonTitles } from "./labels.ts";
import { element, parent, type XmlElement } from "./xml.ts";

interface Placed {
  readonly command: Command;
  readonly place: CommandPlace;
  /** Beginning of every id of this button. */
  readonly id: string;
  readonly location: string;
  /** Position among the buttons; the platform's own stand lower. */
  readonly sequence: number;
}

const locations: Readonly<Record<CommandPlace, (table: string) => string>> = {
  form: (table) => `Mscrm.Form.${table}.MainTab.Save.Controls._children`,
  home: (table) => `Mscrm.HomepageGrid.${table}.MainTab.Management.Controls._children`,
  "sub-grid": (table) => `Mscrm.SubGrid.${table}.MainTab.Management.Controls._children`,
};

/** What a button's functions are given: the form, or the list. */
const givenAt = (place: CommandPlace): string => (place === "form" ? "PrimaryControl" : "SelectedControl");

const placedOf = (table: string, commands: readonly Command[]): readonly Placed[] =>
  commands.flatMap((command, index) =>
    command.places.map((place) => ({
      command,
      place,
      id: `cfl.${table}.${command.name}.${place}`,
      location: locations[place](table),
      sequence: 100 + index * 10,
    })),
  );

const labelId = ({ id }: Placed): string => `${id}.Label`;
const tooltipId = ({ id }: Placed): string => `${id}.Tooltip`;

const customAction = (placed: Placed): XmlElement => {
  const { id, location, sequence, command } = placed;
  const label = `$LocLabels:${labelId(placed)}`;
  return element("CustomAction", { Id: `${id}.CustomAction`, Location: location, Sequence: sequence }, [
    parent(
      "CommandUIDefinition",
      element("Button", {
        Id: `${id}.Button`,
        Command: `${id}.Command`,
        Sequence: sequence,
        TemplateAlias: "o1",
        Alt: label,
        LabelText: label,
        ToolTipTitle: label,
        ToolTipDescription: `$LocLabels:${tooltipId(placed)}`,
        ModernImage: `$webresource:${command.icon}`,
      }),
    ),
  ]);
};

const callOf = (name: string, functionName: string, { command, place }: Placed): XmlElement => {
  const rule: Readonly<Record<string, string>> = name === "CustomRule" ? { Default: "false" } : {};
  const call = { FunctionName: functionName, Library: `$webresource:${command.library}`, ...rule };
  return element(name, call, [element("CrmParameter", { Value: givenAt(place) })]);
};

const commandDefinition = (placed: Placed): XmlElement =>
  element("CommandDefinition", { Id: `${placed.id}.Command` }, [
    parent("EnableRules", element("EnableRule", { Id: `${placed.id}.EnableRule` })),
    element("DisplayRules"),
    parent("Actions", callOf("JavaScriptFunction", placed.command.run, placed)),
  ]);

const enableRule = (placed: Placed): XmlElement =>
  element("EnableRule", { Id: `${placed.id}.EnableRule` }, [callOf("CustomRule", placed.command.enabledBy, placed)]);

const locLabels = (placed: Placed): readonly XmlElement[] => [
  element("LocLabel", { Id: labelId(placed) }, [ribbonTitles(placed.command.label)]),
  element("LocLabel", { Id: tooltipId(placed) }, [ribbonTitles(placed.command.tooltip)]),
];

/** `Entities/<table>/RibbonDiff.xml`: a table's own buttons, or the customary empty form. */
export const ribbonFile = (table: string, commands: readonly Command[]): XmlElement => {
  const placed = placedOf(table, commands);
  return parent(
    "RibbonDiffXml",
    parent("CustomActions", ...placed.map(customAction)),
    parent("Templates", element("RibbonTemplates", { Id: "Mscrm.Templates" })),
    parent("CommandDefinitions", ...placed.map(commandDefinition)),
    parent(
      "RuleDefinitions",
      element("TabDisplayRules"),
      element("DisplayRules"),
      parent("EnableRules", ...placed.map(enableRule)),
    ),
    parent("LocLabels", ...placed.flatMap(locLabels)),
  );
};
