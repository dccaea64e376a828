import { viewFile, viewsOf } from "../../../solution/generator/view-file.ts";
import { xmlFile } from "../../../solution/generator/xml.ts";
import { tables } from "../../../solution/model/tables/index.ts";

const filterOf = (tableName: string, viewName: string): string => {
  const table = tables.find(({ name }) => name === tableName);
  const view = table && viewsOf(table).find(({ name }) => name === viewName);
  if (!table || !view) throw new Error(`${tableName} has no view ${viewName}.`);
  const [filter = ""] = /<filter [\s\S]*<\/filter>/.exec(xmlFile(viewFile(table, view))) ?? [];
  return filter.replace(/\s*\n\s*/g, "");
};

it("asks for what was taken today by the reader's own day", () => {
  expect(filterOf("cfl_payment", "Payments taken today")).toContain(
    '<condition attribute="cfl_paidon" operator="today" />',
  );
});

it("asks for either flag of a payment to review, among active payments", () => {
  expect(filterOf("cfl_payment", "Payments under review or with a fraud warning")).toBe(
    '<filter type="and"><condition attribute="statecode" operator="eq" value="0" />' +
      '<filter type="or"><condition attribute="cfl_underreview" operator="eq" value="1" />' +
      '<condition attribute="cfl_fraudwarning" operator="eq" value="1" /></filter></filter>',
  );
});

it("calls a payment silent when it is on its way, a day old, and has had no news for a day or none at all", () => {
  const filter = filterOf("cfl_payment", "Payments not heard of for a day");
  expect(filter).toContain('<condition attribute="createdon" operator="olderthan-x-hours" value="24" />');
  expect(filter).toContain(
    '<filter type="or"><condition attribute="cfl_lasteventon" operator="olderthan-x-hours" value="24" />' +
      '<condition attribute="cfl_lasteventon" operator="null" /></filter>',
  );
  expect(filter).toContain("<value>413500000</value><value>413500001</value><value>413500002</value>");
});

it("keeps the ids of the views that came first, whatever views came later", () => {
  const ids = tables.flatMap((table) => viewsOf(table).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(["bec1b987-d668-5e33-b687-f2a4a3c660b9", "d07fc368-458e-56fa-9e5a-99db664973e7"]),
  );
});

it("names no two views of a table alike, in whatever case", () => {
  for (const table of tables) {
    const names = viewsOf(table).map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  }
});
