import { optionsOf } from "../../../solution/model/choice.ts";
import type { Column } from "../../../solution/model/column.ts";
import { cellsOf } from "../../../solution/model/form.ts";
import { privilegesOf } from "../../../solution/model/role.ts";
import { solutions } from "../../../solution/model/solutions.ts";
import { relationshipsOf } from "../../../solution/generator/source-tree.ts";
import { viewsOf } from "../../../solution/generator/view-file.ts";
import { columnsOf } from "./support/columns.ts";

const tables = solutions.flatMap((solution) => solution.tables);
const choices = solutions.flatMap((solution) => solution.choices);
const platformTables = ["account", "contact", "team", "systemuser"];

describe.each(tables.map((table) => [table.name, table] as const))("%s", (_name, table) => {
  const columns = columnsOf(table);
  const cells = table.forms.flatMap(cellsOf);

  it("has a text column as its primary name", () => {
    const primary = table.columns.find(({ name }) => name === table.primaryName);
    expect(["text", "autonumber"]).toContain(primary?.kind);
  });

  it("names no column twice, and all in lower case", () => {
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name !== name.toLowerCase() || name.length > 50)).toEqual([]);
  });

  it("shows, sorts and filters only by columns that it has", () => {
    const used = viewsOf(table).flatMap((view) => [
      ...view.cells.map(({ column }) => column),
      view.sort.column,
      ...[...(view.where ?? []), ...(view.whereAny ?? [])].map(({ column }) => column),
      ...(view.find ?? []),
    ]);
    expect(used.filter((column) => !columns.has(column))).toEqual([]);
  });

  it("has one main form, and no two forms of a type", () => {
    const types = table.forms.map(({ type }) => type);
    expect(types).toContain("main");
    expect(new Set(types).size).toBe(types.length);
  });

  it("puts on its forms only columns that it has, each once a form", () => {
    for (const form of table.forms) {
      const fields = cellsOf(form).flatMap((cell) => (cell.kind === "field" ? [cell.column] : []));
      const header = form.header ?? [];
      expect([...fields, ...header].filter((column) => !columns.has(column))).toEqual([]);
      expect(new Set(fields).size).toBe(fields.length);
      expect(header.length).toBeLessThanOrEqual(4);
    }
  });

  it("shows other tables' quick views only over lookups to tables that have one", () => {
    const lost = cells.filter((cell) => {
      if (cell.kind !== "quick-view") return false;
      const lookup = table.columns.find(({ name }) => name === cell.column);
      const shown = tables.find(({ name }) => name === cell.table);
      const reaches = lookup?.kind === "lookup" && lookup.target === cell.table;
      return !reaches || !shown?.forms.some(({ type }) => type === "quick");
    });
    expect(lost).toEqual([]);
  });

  it("shows a timeline only where notes may be written", () => {
    expect(cells.some(({ kind }) => kind === "timeline")).toBe(table.hasNotes ?? false);
  });

  it("keys only columns that it has, short enough for an index", () => {
    const keyed = table.keys.flatMap((key) => key.columns);
    const lengths = keyed.map((name) => table.columns.find((column) => column.name === name));
    expect(lengths.filter((column) => column?.kind !== "text" || column.length * 2 > 900)).toEqual([]);
  });

  it("takes its choices and lookups from what exists", () => {
    const unknown = table.columns.filter((column: Column) => {
      if (column.kind === "choice") return !choices.some(({ name }) => name === column.choice);
      if (column.kind !== "lookup") return false;
      return ![...platformTables, ...tables.map(({ name }) => name)].includes(column.target);
    });
    expect(unknown).toEqual([]);
  });

  it("fills its sub-grids over relationships and views that exist", () => {
    const relationships = solutions.flatMap(relationshipsOf);
    const lost = cells.filter((cell) => {
      if (cell.kind !== "sub-grid") return false;
      const related = tables.find(({ name }) => name === cell.table);
      const relationship = relationships.find(({ name }) => name === cell.relationship);
      const hasView = related && viewsOf(related).some(({ name }) => name === cell.view);
      return !hasView || relationship?.to !== table.name || relationship.from !== cell.table;
    });
    expect(lost).toEqual([]);
  });
});

it("gives every lookup a relationship, and every relationship a column", () => {
  const ofTheModel = solutions.flatMap((solution) => [
    ...solution.tables.flatMap((table) => table.columns.map((column) => ({ table, column }))),
    ...solution.extensions.flatMap(({ table, columns }) => columns.map((column) => ({ table, column }))),
  ]);
  const lookups = ofTheModel
    .filter(({ column }) => column.kind === "lookup" || column.kind === "customer")
    .map(({ table, column }) => `${table.name}.${column.name}`);
  const related = solutions
    .flatMap(relationshipsOf)
    .filter(({ system }) => !system)
    .map(({ from, column }) => `${from}.${column}`);
  expect(new Set(related)).toEqual(new Set(lookups));
});

it("names relationships once", () => {
  const names = solutions.flatMap(relationshipsOf).map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

it("keeps what carries secrets in passing out of audit, search and forms", () => {
  const attempt = tables.find(({ name }) => name === "cfl_paymentattempt");
  const hidden = attempt?.columns.filter(({ exposed }) => exposed === false).map(({ name }) => name);
  expect(hidden).toEqual(["cfl_confirmationtoken", "cfl_replykey", "cfl_receipturl", "cfl_reply"]);
  const cells = attempt?.forms.flatMap(cellsOf) ?? [];
  expect(cells.filter((cell) => cell.kind === "field" && hidden?.includes(cell.column))).toEqual([]);
});

it("starts every choice at the publisher's first option value", () => {
  expect(choices.map((choice) => optionsOf(choice)[0]?.value)).toEqual(choices.map(() => 413500000));
});

it("lets nobody but the server write what the gateway decides", () => {
  const writers = solutions
    .flatMap((solution) => solution.roles)
    .filter((role) => privilegesOf(role).some(({ name }) => /^prvWritecfl_(payment|refund|dispute)$/.test(name)))
    .map(({ name }) => name);
  expect(writers).toEqual(["Counterfoil Server"]);
});

it("lets payers reach only their own attempts and payments", () => {
  const payer = solutions.flatMap((solution) => solution.roles).find(({ name }) => name === "Counterfoil Payer");
  const beyond = (payer?.grants ?? []).filter(
    ({ tables: granted, depth }) => depth !== "Basic" && !granted.every((name) => name === "cfl_paymentprofile"),
  );
  expect(beyond).toEqual([]);
});

it("grants each privilege once a role, and only on tables of ours", () => {
  const names = tables.map(({ name }) => name);
  for (const role of solutions.flatMap((solution) => solution.roles)) {
    const privileges = privilegesOf(role).map(({ name }) => name);
    expect(privileges).toEqual([...new Set(privileges)]);
    expect(role.grants.flatMap((grant) => grant.tables).filter((name) => !names.includes(name))).toEqual([]);
  }
});
