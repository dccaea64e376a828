import type { ColumnDefinition } from "../../../../sandbox/hosts/imported/definitions.ts";
import { viewOf } from "../../../../sandbox/hosts/imported/view.ts";
import { filledFilter } from "../../../../sandbox/hosts/model-driven/client/data/fill-filter.ts";
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

  it("names a condition it cannot say, for the page to refuse", () => {
    const { query } = view(`<filter><condition attribute="cfl_name" operator="like" value="x%" /></filter>`);
    expect(query.unsupported).toContain('"like" (column cfl_name)');
  });

  it("names a condition on another table", () => {
    expect(view(`<link-entity name="cfl_refund" />`).query.unsupported).toContain("cfl_refund");
  });

  it("leaves places for moments, which the page fills in by its own clock", () => {
    const { query } = view(`<filter><condition attribute="cfl_paidon" operator="today" /></filter>`);
    expect(query.filter).toBe("(cfl_paidon ge {day:0} and cfl_paidon lt {day:1})");
    const now = new Date(2026, 10, 27, 15, 30);
    const [from, to] = [new Date(2026, 10, 27), new Date(2026, 10, 28)].map((day) =>
      day.toISOString().replace(".000", ""),
    );
    expect(filledFilter(query.filter, "u", now)).toBe(`(cfl_paidon ge ${from} and cfl_paidon lt ${to})`);
  });

  it("fills in hours, the user and now", () => {
    const now = new Date("2026-11-27T15:30:00Z");
    expect(filledFilter("{hour:-24} {user} {now}", "5a", now)).toBe("2026-11-26T15:30:00Z 5a 2026-11-27T15:30:00Z");
  });
});
