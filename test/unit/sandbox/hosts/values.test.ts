import type { ColumnDefinition, TableDefinition } from "../../../../sandbox/hosts/imported/definitions.ts";
import { bodyOf, valueIn } from "../../../../sandbox/hosts/model-driven/client/data/values.ts";
import { parseNumber } from "../../../../sandbox/hosts/model-driven/client/fields/number-editor.ts";

const column = (name: string, also: Partial<ColumnDefinition>): ColumnDefinition => ({
  name,
  type: "text",
  label: name,
  required: false,
  format: "",
  choices: [],
  targets: [],
  navigation: {},
  readOnly: false,
  ...also,
});

const customer = column("cfl_customerid", {
  type: "lookup",
  targets: ["account", "contact"],
  navigation: { account: "cfl_customerid_account", contact: "cfl_customerid_contact" },
});

const table: TableDefinition = {
  name: "cfl_payment",
  set: "cfl_payments",
  label: "Payment",
  labels: "Payments",
  primaryId: "cfl_paymentid",
  primaryName: "cfl_name",
  columns: { cfl_customerid: customer, cfl_paidon: column("cfl_paidon", { type: "datetime" }) },
  views: [],
  forms: [],
  quickCreate: [],
  quickViews: [],
  cards: [],
  buttons: [],
  charts: [],
  icon: "",
};

describe("values between form and Web API", () => {
  it("reads a lookup with its table and name", () => {
    const row = {
      _cfl_customerid_value: "1",
      "_cfl_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
      "_cfl_customerid_value@OData.Community.Display.V1.FormattedValue": "Nancy",
    };
    expect(valueIn(row, customer)).toEqual([{ id: "1", entityType: "contact", name: "Nancy" }]);
  });

  it("binds a lookup by the property of the table it points at", () => {
    const value = [{ id: "1", entityType: "contact", name: "Nancy" }];
    expect(bodyOf([{ name: "cfl_customerid", value }], table, (name) => `${name}s`)).toEqual({
      "cfl_customerid_contact@odata.bind": "/contacts(1)",
    });
  });

  it("writes moments in whole seconds of UTC", () => {
    const value = new Date("2026-11-23T10:00:00.123Z");
    expect(bodyOf([{ name: "cfl_paidon", value }], table, String)).toEqual({ cfl_paidon: "2026-11-23T10:00:00Z" });
  });

  it.each([
    ["€1,234.50", "en-US", 1234.5],
    ["1.234,50 €", "de-DE", 1234.5],
    ["-3", "en-US", -3],
    ["", "en-US", null],
    ["many", "en-US", null],
  ])("reads the number %s as written in %s", (text, locale, value) => {
    expect(parseNumber(text, locale)).toBe(value);
  });
});
