import { formFile } from "../../../solution/generator/form-file.ts";
import { formId } from "../../../solution/generator/form-id.ts";
import { xmlFile } from "../../../solution/generator/xml.ts";
import type { Form, FormType } from "../../../solution/model/form.ts";
import type { Table } from "../../../solution/model/table.ts";
import { tables } from "../../../solution/model/tables/index.ts";
import { partsOf } from "./support/packed.ts";

const tableNamed = (name: string): Table => {
  const table = tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};

const xmlOf = (name: string, type: FormType, change: Partial<Form> = {}): string => {
  const table = tableNamed(name);
  const form = table.forms.find((candidate) => candidate.type === type);
  if (!form) throw new Error(`${name} has no form of type ${type}.`);
  return xmlFile(formFile({ table, form: { ...form, ...change } }));
};

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

it.each([
  ["cfl_payment", "c02b676d-ee08-57aa-8ebd-625a7714d24f"],
  ["cfl_refund", "f56f5398-ffc0-5890-9c04-4b63d042db48"],
  ["cfl_gatewayevent", "44b0a61a-fcdc-598a-b251-eb41c553c2ea"],
])("keeps the id of %s's main form, which came before there were others", (name, id) => {
  expect(formId({ name }, "main")).toBe(id);
});

it("gives the parts of each form ids of their own, also where two forms show the same fields", () => {
  for (const table of tables) {
    const ids = table.forms.flatMap((form) =>
      all(xmlFile(formFile({ table, form })), /\s(?:unique)?id="(\{[^}]+\})"/g),
    );
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it("opens quick create for exactly the tables that have such a form", async () => {
  const xml = (await partsOf("base"))["customizations.xml"] ?? "";
  const allowed = xml
    .split("<Entity>")
    .filter((entity) => entity.includes("<IsQuickCreateEnabled>1<"))
    .map((entity) => /<entity Name="([^"]+)"/.exec(entity)?.[1]);
  expect(allowed.toSorted()).toEqual(["cfl_paymentaction", "cfl_refund"]);
});

it("presents quick create forms as such, and all others as pages", () => {
  expect(xmlOf("cfl_refund", "quickCreate")).toContain("<FormPresentation>0<");
  expect(xmlOf("cfl_refund", "main")).toContain("<FormPresentation>1<");
});

it("asks for a new refund and a new action only what staff can know", () => {
  expect(all(xmlOf("cfl_refund", "quickCreate"), /datafieldname="([^"]+)"/g)).toEqual([
    ...["cfl_paymentid", "cfl_amount", "transactioncurrencyid", "cfl_refundreason"],
  ]);
  expect(all(xmlOf("cfl_paymentaction", "quickCreate"), /datafieldname="([^"]+)"/g)).toEqual([
    ...["cfl_paymentid", "cfl_kind", "cfl_amount", "transactioncurrencyid"],
  ]);
});

it.each(["cfl_refund", "cfl_dispute", "cfl_paymentaction", "cfl_paymentattempt"])(
  "shows the payment at a glance on the form of %s",
  (name) => {
    const quickForm = formId({ name: "cfl_payment" }, "quick");
    expect(xmlOf(name, "main")).toContain(
      `&lt;QuickFormId entityname="cfl_payment"&gt;${quickForm}&lt;/QuickFormId&gt;`,
    );
  },
);

it("lets people write notes on payments, and on nothing else", async () => {
  const xml = (await partsOf("base"))["customizations.xml"] ?? "";
  const noted = xml
    .split("<Entity>")
    .filter((entity) => entity.includes("<HasRelatedNotes>True<"))
    .map((entity) => /<entity Name="([^"]+)"/.exec(entity)?.[1]);
  expect(noted).toEqual(["cfl_payment"]);
  expect(xmlOf("cfl_payment", "main")).toContain("<UClientModules>Notes<");
});

it("puts status and reason first on a payment, and what to do next before any figure of the gateway", () => {
  const fields = all(xmlOf("cfl_payment", "main", { header: [] }), /datafieldname="([^"]+)"/g);
  expect(fields.slice(0, 2)).toEqual(["cfl_status", "cfl_reason"]);
  expect(fields.indexOf("cfl_reasonmessage")).toBeLessThan(fields.indexOf("cfl_fee"));
  expect(fields.indexOf("cfl_fee")).toBeLessThan(fields.indexOf("cfl_gatewayreference"));
});

it("keeps status and amount of a payment in sight, to be read only", () => {
  const [header = ""] = /<header [\s\S]*<\/header>/.exec(xmlOf("cfl_payment", "main")) ?? [];
  expect(all(header, /<control id="([^"]+)"/g)).toEqual([
    ...["header_cfl_status", "header_cfl_amount", "header_transactioncurrencyid"],
  ]);
  expect(all(header, /disabled="(\w+)"/g)).toEqual(["true", "true", "true"]);
});

it("has no head where nothing shall stay in sight", () => {
  expect(xmlOf("cfl_gatewayevent", "main")).not.toContain("<header");
});

it("builds cards in the platform's three parts beside its colour strip", () => {
  const card = xmlOf("cfl_dispute", "card");
  expect(all(card, /<section name="([^"]+)"/g)).toEqual(["ColorStrip", "CardHeader", "CardDetails", "CardFooter"]);
  expect(all(card, /<section name="\w+"[^>]*columns="([^"]+)"/g)).toEqual(["1", "111", "1", "1111"]);
});

it("follows a tall cell by the empty rows that it covers", () => {
  const [section = ""] = /<section name="refunds"[\s\S]*?<\/section>/.exec(xmlOf("cfl_payment", "main")) ?? [];
  const rowspan = Number(/rowspan="(\d+)"/.exec(section)?.[1]);
  expect(all(section, /(<row \/>)/g)).toHaveLength(rowspan - 1);
});
