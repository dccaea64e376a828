import { inLanguage } from "../../../../sandbox/hosts/imported/language.ts";
import { ribbonOf } from "../../../../sandbox/hosts/imported/ribbon.ts";
import { first, parseXml } from "../../../../sandbox/hosts/imported/xml.ts";

const button = (
  id: string,
  { location = "Mscrm.Form.cfl_payment.MainTab.Save.Controls._children", sequence = 10, rule = "refund.rule" } = {},
) => ({
  action: `<CustomAction Id="${id}.action" Location="${location}"><CommandUIDefinition>
    <Button Id="${id}" Command="${id}.command" Sequence="${sequence}" LabelText="$LocLabels:refund.label" ToolTipDescription="$LocLabels:refund.tip"
      ModernImage="$webresource:cfl_/icons/refund.svg" /></CommandUIDefinition></CustomAction>`,
  command: `<CommandDefinition Id="${id}.command"><EnableRules><EnableRule Id="${rule}" /></EnableRules><DisplayRules />
    <Actions><JavaScriptFunction FunctionName="Counterfoil.PaymentCommands.refund" Library="$webresource:cfl_/scripts/payment-commands.js">
    <CrmParameter Value="PrimaryControl" /></JavaScriptFunction></Actions></CommandDefinition>`,
});

const ribbon = (...buttons: readonly ReturnType<typeof button>[]) =>
  first(
    parseXml(`<RibbonDiffXml><CustomActions>${buttons.map(({ action }) => action).join("")}</CustomActions>
    <CommandDefinitions>${buttons.map(({ command }) => command).join("")}</CommandDefinitions>
    <RuleDefinitions><EnableRules><EnableRule Id="refund.rule"><CustomRule FunctionName="Counterfoil.PaymentCommands.canRefund"
      Library="$webresource:cfl_/scripts/payment-commands.js" Default="false"><CrmParameter Value="PrimaryControl" /></CustomRule></EnableRule></EnableRules></RuleDefinitions>
    <LocLabels><LocLabel Id="refund.label"><Titles><Title description="Refund" languagecode="1033" /><Title description="Erstatten" languagecode="1031" /></Titles></LocLabel>
      <LocLabel Id="refund.tip"><Titles><Title description="Give money back" languagecode="1033" /></Titles></LocLabel></LocLabels></RibbonDiffXml>`),
    "RibbonDiffXml",
  );

const library = "cfl_/scripts/payment-commands.js";

describe("a table's buttons", () => {
  it("are read with label, icon, rule and action from the four parts of the ribbon", () => {
    expect(ribbonOf(ribbon(button("refund")))).toEqual([
      {
        id: "refund",
        place: "form",
        label: "Refund",
        tooltip: "Give money back",
        icon: "cfl_/icons/refund.svg",
        sequence: 10,
        rules: [
          {
            kind: "script",
            call: { library, functionName: "Counterfoil.PaymentCommands.canRefund", parameters: ["PrimaryControl"] },
            initially: false,
          },
        ],
        actions: [{ library, functionName: "Counterfoil.PaymentCommands.refund", parameters: ["PrimaryControl"] }],
      },
    ]);
  });

  it("stand in the order of their sequence", () => {
    const both = ribbon(button("second", { sequence: 20 }), button("first", { sequence: 10 }));
    expect(ribbonOf(both).map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("stand over a list where their location says so", () => {
    const location = "Mscrm.HomepageGrid.cfl_payment.MainTab.Management.Controls._children";
    expect(ribbonOf(ribbon(button("refund", { location })))[0]?.place).toBe("list");
  });

  it("say which rule the host does not know", () => {
    const [read] = ribbonOf(ribbon(button("refund", { rule: "Mscrm.SelectionCountExactlyOne" })));
    expect(read?.rules).toEqual([{ kind: "unsupported", id: "Mscrm.SelectionCountExactlyOne" }]);
  });

  it("speak the user's language where the solution does, else English", () => {
    const [german] = ribbonOf(inLanguage(ribbon(button("refund")), 1031));
    expect([german?.label, german?.tooltip]).toEqual(["Erstatten", "Give money back"]);
  });
});
