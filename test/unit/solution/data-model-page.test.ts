import { dataModelPage } from "../../../solution/generator/data-model-page.ts";
import { markdownTable } from "../../../solution/generator/markdown.ts";
import { shortRoleName, writersOf } from "../../../solution/generator/roles-table.ts";
import { filledByPeople } from "../../../solution/model/column-writers.ts";
import { counterfoil } from "../../../solution/model/counterfoil.ts";
import { lookupRelationships } from "../../../solution/model/relationship.ts";

const page = dataModelPage(counterfoil);
const sections = page.split("\n## ").slice(1);

const rowOf = (table: string, column: string): readonly string[] => {
  const section = sections.find((text) => text.split("\n")[0]?.endsWith(`(\`${table}\`)`)) ?? "";
  const row = section.split("\n").find((line) => line.startsWith(`| \`${column}\` |`)) ?? "";
  return row.split(" | ").map((cell) => cell.replace(/^\| |\s*\|$/g, "").trim());
};

it("has a row for every column of every table", () => {
  const missing = counterfoil.tables.flatMap(({ name, columns }) =>
    columns.filter((column) => rowOf(name, column.name)[1] !== column.label).map((column) => `${name}.${column.name}`),
  );
  expect(missing).toEqual([]);
});

it.each([
  ["cfl_payment", "cfl_paymentkey", ["text", "250", "required", "Server"]],
  ["cfl_payment", "cfl_name", ["text, numbered `PAY-{SEQNUM:6}`", "100", "", "Dataverse"]],
  ["cfl_payment", "cfl_customerid", ["lookup to `account` or `contact`", "", "", "Server"]],
  ["cfl_paymentprofile", "cfl_livemode", ["yes or no", "", "", "Administrator"]],
  ["cfl_paymentattempt", "cfl_replykey", ["text", "200", "", "Server, Payer"]],
])("says of %s's %s what it is and who writes it", (table, column, facts) => {
  expect(rowOf(table, column).slice(2, 6)).toEqual(facts);
});

it("draws every table and every lookup between them", () => {
  const [, diagram = ""] = /```mermaid\nerDiagram\n([\s\S]*?)```/.exec(page) ?? [];
  expect([...diagram.matchAll(/^ {2}(\w+) \{$/gm)].map(([, name]) => name)).toEqual(
    counterfoil.tables.map(({ name }) => name),
  );
  const links = counterfoil.tables.flatMap((table) => lookupRelationships(table.name, table.columns));
  const drawn = [...diagram.matchAll(/^ {2}(\w+) (?:\|\||\|o)--o\{ (\w+) : (\w+)$/gm)];
  expect(drawn.map(([, to, from, column]) => `${from}.${column} ${to}`)).toEqual(
    links.map(({ from, column, to }) => `${from}.${column} ${to}`),
  );
});

it("gives people only columns that exist, on tables that a role besides the server's may write", () => {
  for (const [name, columns] of Object.entries(filledByPeople)) {
    const table = counterfoil.tables.find((one) => one.name === name);
    expect(table?.columns.map((column) => column.name)).toEqual(expect.arrayContaining([...columns]));
    const writers = table ? writersOf(table, counterfoil.roles).map(shortRoleName) : [];
    expect(writers).toContain("Server");
    expect(writers.length).toBeGreaterThan(1);
  }
});

it("keeps a bar in a cell from ending it", () => {
  expect(markdownTable(["a"], [["x|y"]])).toContain("| x\\|y |");
});
