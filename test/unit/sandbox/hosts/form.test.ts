import { formOfXml } from "../../../../sandbox/hosts/imported/form.ts";

const label = (text: string): string =>
  `<labels><label description="${text}-de" languagecode="1031" /><label description="${text}" languagecode="1033" /></labels>`;

const systemForm = (rows: string, also = ""): string => `
<systemform>
  <formid>{DE44DC03-9552-5366-A8B1-23B68578B0F9}</formid>
  <form>
    <tabs><tab name="summary">${label("Summary")}
      <columns><column width="60%"><sections>
        <section name="order" columns="11" showlabel="true">${label("Order")}<rows>${rows}</rows></section>
      </sections></column></columns>
    </tab></tabs>
    ${also}
  </form>
  <LocalizedNames><LocalizedName description="Order" languagecode="1033" /></LocalizedNames>
</systemform>`;

const cell = (control: string, attributes = ""): string =>
  `<row><cell id="{AA000000-0000-0000-0000-000000000001}" ${attributes}>${label("Amount")}${control}</cell></row>`;

const cellsOf = (xml: string) => formOfXml(xml).tabs[0]?.columns[0]?.sections[0]?.rows.flat() ?? [];

describe("reading a form", () => {
  it("keeps tabs, column widths and sections with their English labels", () => {
    expect(formOfXml(systemForm(""))).toMatchObject({
      id: "de44dc03-9552-5366-a8b1-23b68578b0f9",
      name: "Order",
      tabs: [{ label: "Summary", columns: [{ width: "60%", sections: [{ label: "Order", columns: 2 }] }] }],
    });
  });

  it("reads a field with its column and whether it is locked", () => {
    const [first] = cellsOf(
      systemForm(cell(`<control id="amount" datafieldname="sample_amount" classid="{533B9E00}" disabled="true" />`)),
    );
    expect(first).toMatchObject({
      label: "Amount",
      showLabel: true,
      control: { kind: "field", id: "amount", column: "sample_amount", disabled: true },
    });
  });

  it("leaves a cell without a control as a spacer", () => {
    expect(cellsOf(systemForm(cell("")))[0]).not.toHaveProperty("control");
  });

  it("hides what the form hides", () => {
    const [first] = cellsOf(systemForm(cell("", `showlabel="false" visible="false" colspan="2"`)));
    expect(first).toMatchObject({ showLabel: false, visible: false, columnSpan: 2 });
  });

  it("reads a sub-grid with view, table and relationship", () => {
    const control = `<control id="payments" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}" indicationOfSubgrid="true"><parameters>
      <ViewId>{802A872E-5025-5F19-ADE6-9465283130E6}</ViewId><TargetEntityType>cfl_payment</TargetEntityType>
      <RelationshipName>cfl_payment_sample_orderid</RelationshipName></parameters></control>`;
    expect(cellsOf(systemForm(cell(control)))[0]?.control).toEqual({
      kind: "sub-grid",
      id: "payments",
      table: "cfl_payment",
      viewId: "802a872e-5025-5f19-ade6-9465283130e6",
      relationship: "cfl_payment_sample_orderid",
      chartId: "",
      mode: "grid",
    });
  });

  it("reads the chart that stands in a grid's place on a dashboard", () => {
    const control = `<control id="c" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}"><parameters><TargetEntityType>cfl_payment</TargetEntityType>
      <ChartGridMode>Chart</ChartGridMode><VisualizationId>{AB-1}</VisualizationId></parameters></control>`;
    expect(cellsOf(systemForm(cell(control)))[0]?.control).toMatchObject({ mode: "chart", chartId: "ab-1" });
  });

  it.each([
    [
      "escaped, as an export writes it",
      '&lt;QuickFormIds&gt;&lt;QuickFormId entityname="cfl_payment"&gt;AB-1&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;',
    ],
    ["as elements", '<QuickFormIds><QuickFormId entityname="cfl_payment">AB-1</QuickFormId></QuickFormIds>'],
  ])("reads a quick view's forms by table, %s", (_how, forms) => {
    const control = `<control id="q" classid="{5C5600E0-1D6E-4205-A272-BE80DA87FD42}" datafieldname="cfl_paymentid"><parameters><QuickForms>${forms}</QuickForms></parameters></control>`;
    expect(cellsOf(systemForm(cell(control)))[0]?.control).toEqual({
      kind: "quick-view",
      id: "q",
      column: "cfl_paymentid",
      forms: { cfl_payment: "ab-1" },
    });
  });

  it("puts the web's code component in the place of its column, with bound and constant properties", () => {
    const control = `<control id="pay" datafieldname="sample_amount" uniqueid="{B1}" classid="{F9A8A302-114E-466A-B582-6771B2AE0D92}" />`;
    const descriptions = `<controlDescriptions><controlDescription forControl="{b1}">
      <customControl id="{533B9E00-756B-4312-95A0-DC888637AC78}"><parameters><datafieldname>sample_amount</datafieldname></parameters></customControl>
      <customControl formFactor="0" name="cfl_Phone"><parameters /></customControl>
      <customControl formFactor="2" name="cfl_Counterfoil.PaymentControl"><parameters>
        <amount>sample_amount</amount><profile static="true" type="SingleLine.Text">Default</profile></parameters></customControl>
      </controlDescription></controlDescriptions>`;
    expect(cellsOf(systemForm(cell(control), descriptions))[0]?.control).toEqual({
      kind: "code-component",
      id: "pay",
      column: "sample_amount",
      disabled: false,
      component: "cfl_Counterfoil.PaymentControl",
      parameters: {
        amount: { kind: "bound", column: "sample_amount" },
        profile: { kind: "fixed", value: "Default" },
      },
    });
  });

  it("names the scripts and the handlers that are switched on", () => {
    const scripts = `<formLibraries><Library name="cfl_/scripts/payment-form.js" /></formLibraries>
      <events><event name="onload"><Handlers>
        <Handler functionName="A.onLoad" libraryName="cfl_/scripts/payment-form.js" enabled="true" passExecutionContext="true" />
        <Handler functionName="A.off" libraryName="cfl_/scripts/payment-form.js" enabled="false" /></Handlers></event></events>`;
    expect(formOfXml(systemForm("", scripts))).toMatchObject({
      libraries: ["cfl_/scripts/payment-form.js"],
      onLoad: [{ functionName: "A.onLoad", passExecutionContext: true }],
      onSave: [],
    });
  });
});
