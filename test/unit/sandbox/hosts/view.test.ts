import type { ColumnDefinition } from "../../../../sandbox/hosts/imported/definitions.ts";
import { viewOf } from "../../../../sandbox/hosts/imported/view.ts";
import { first, parseXml } from "../../../../sandbox/hosts/imported/xml.ts";

const column = (name: string, type: ColumnDefinition["type"]): ColumnDefinition => ({
  name,
  type,
  label: name,
  required: false,
  format: "",
  choices: [],
  targets: [],
  navigation: {},
  readOnly: false,
});

const columns = {
  cfl_name: column("cfl_name", "text"),
  cfl_status: column("cfl_status", "choice"),
  cfl_profileid: column("cfl_profileid", "lookup"),
  cfl_livemode: column("cfl_livemode", "boolean"),
};

const view = (filter: string) =>
  viewOf(
    first(
      parseXml(`<savedquery><savedqueryid>{AB}</savedqueryid><isdefault>1</isdefault><querytype>0</querytype>
    <layoutxml><grid><row><cell name="cfl_name" width="130" /><cell name="cfl_profileid" /></row></grid></layoutxml>
    <fetchxml><fetch><entity name="cfl_payment"><attribute name="cfl_name" /><attribute name="cfl_profileid" />
      <order attribute="cfl_profileid" descending="true" />${filter}</entity></fetch></fetchxml>
    <LocalizedNames><LocalizedName description="Payments" languagecode="1033" /></LocalizedNames></savedquery>`),
      "savedquery",
    ),
    "cfl_payment",
    columns,
  );

describe("reading a view", () => {
  it("asks for lookups by their value, in the fetch's order", () => {
    expect(view("")).toMatchObject({
      name: "Payments",
      isDefault: true,
      columns: [
        { name: "cfl_name", width: 130 },
        { name: "cfl_profileid", width: 150 },
      ],
      query: { select: "cfl_name,_cfl_profileid_value", orderBy: "_cfl_profileid_value desc", filter: "" },
    });
  });

  it.each([
    ["numbers bare", `<condition attribute="cfl_status" operator="eq" value="413500005" />`, "cfl_status eq 413500005"],
    ["texts quoted", `<condition attribute="cfl_name" operator="ne" value="O'Neill" />`, "cfl_name ne 'O''Neill'"],
    ["yes as true", `<condition attribute="cfl_livemode" operator="eq" value="1" />`, "cfl_livemode eq true"],
    ["empty lookups", `<condition attribute="cfl_profileid" operator="null" />`, "_cfl_profileid_value eq null"],
    [
      "lists",
      `<condition attribute="cfl_status" operator="in"><value>1</value><value>2</value></condition>`,
      "(cfl_status eq 1 or cfl_status eq 2)",
    ],
  ])("writes conditions as OData: %s", (_what, condition, expected) => {
    expect(view(`<filter type="and">${condition}</filter>`).query.filter).toBe(expected);
  });

  it("joins by the filter's own word", () => {
    const condition = `<condition attribute="cfl_status" operator="eq" value="1" />`;
    const { query } = view(
      `<filter type="or">${condition}<condition attribute="cfl_name" operator="not-null" /></filter>`,
    );
    expect(query.filter).toBe("(cfl_status eq 1 or cfl_name ne null)");
  });

  it("refuses a condition it cannot say, by name", () => {
    expect(() => view(`<filter><condition attribute="cfl_name" operator="last-x-days" value="3" /></filter>`)).toThrow(
      "last-x-days",
    );
  });
});
