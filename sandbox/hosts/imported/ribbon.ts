import type { CommandRule, RibbonButton, ScriptCall } from "./definitions.ts";
import { all, attribute, first, labelIn, type XmlNode } from "./xml.ts";

const webResource = (text: string): string => text.replace(/^\$webresource:/, "");

const callOf = (node: XmlNode): ScriptCall => ({
  library: webResource(attribute(node, "Library")),
  functionName: attribute(node, "FunctionName"),
  parameters: all(node, "CrmParameter").map((parameter) => attribute(parameter, "Value")),
});

/** What the host can judge of a rule; of another it says so. */
const ruleOf = (id: string, rules: readonly XmlNode[]): CommandRule => {
  const rule = rules.find((one) => attribute(one, "Id") === id);
  const [custom] = rule ? all(rule, "CustomRule") : [];
  if (custom) return { kind: "script", call: callOf(custom), initially: attribute(custom, "Default") === "true" };
  return { kind: "unsupported", id };
};

const placeOf = (location: string): RibbonButton["place"] | undefined => {
  if (location.startsWith("Mscrm.Form.")) return "form";
  if (location.startsWith("Mscrm.HomepageGrid.")) return "list";
  return location.startsWith("Mscrm.SubGrid.") ? "sub-grid" : undefined;
};

/** A table's buttons from its `RibbonDiffXml`, in their order. */
export const ribbonOf = (ribbon: XmlNode): readonly RibbonButton[] => {
  const commands = all(ribbon, "CommandDefinitions", "CommandDefinition");
  const rules = all(ribbon, "RuleDefinitions", "EnableRules", "EnableRule");
  const displayRules = all(ribbon, "RuleDefinitions", "DisplayRules", "DisplayRule");
  const labels = all(ribbon, "LocLabels", "LocLabel");
  const textOf = (reference: string): string => {
    const label = labels.find((one) => `$LocLabels:${attribute(one, "Id")}` === reference);
    return label ? labelIn(label, "Titles", "Title") : reference;
  };
  const buttonOf = (action: XmlNode): readonly RibbonButton[] => {
    const place = placeOf(attribute(action, "Location"));
    const button = first(action, "CommandUIDefinition", "Button");
    const command = commands.find((one) => attribute(one, "Id") === attribute(button, "Command"));
    if (!place || !command) return [];
    const idsOf = (kind: string, each: string): readonly string[] =>
      all(command, kind, each).map((rule) => attribute(rule, "Id"));
    return [
      {
        id: attribute(button, "Id"),
        place,
        label: textOf(attribute(button, "LabelText")),
        tooltip: textOf(attribute(button, "ToolTipDescription")),
        icon: webResource(attribute(button, "ModernImage")),
        sequence: Number(attribute(button, "Sequence") || 0),
        rules: [
          ...idsOf("EnableRules", "EnableRule").map((id) => ruleOf(id, rules)),
          ...idsOf("DisplayRules", "DisplayRule").map((id) => ruleOf(id, displayRules)),
        ],
        actions: all(command, "Actions", "JavaScriptFunction").map(callOf),
      },
    ];
  };
  return all(ribbon, "CustomActions", "CustomAction")
    .flatMap(buttonOf)
    .sort((one, other) => one.sequence - other.sequence);
};
