import { readFileSync } from "node:fs";
import { join } from "node:path";
import { counterfoil } from "../../../solution/model/counterfoil.ts";
import { cellsOf } from "../../../solution/model/form.ts";
import { solutions } from "../../../solution/model/solutions.ts";
import { projectRoot } from "./support/packed.ts";

const manifest = readFileSync(join(projectRoot, "PaymentControl", "ControlManifest.Input.xml"), "utf8");
const [, namespace, constructor, version] =
  /<control namespace="([^"]+)" constructor="([^"]+)" version="([^"]+)"/.exec(manifest) ?? [];
const properties = [...manifest.matchAll(/<property name="([^"]+)"/g)].map(([, name]) => name);

const placed = solutions
  .flatMap((solution) => solution.tables)
  .flatMap((table) => table.forms.flatMap(cellsOf))
  .flatMap((cell) => (cell.kind === "control" ? [cell.component] : []));

it("packs the control under the name that its manifest gives it", () => {
  expect(counterfoil.components.map(({ name }) => name)).toEqual([`cfl_${namespace}.${constructor}`]);
});

it("releases the control under the version of the project: an unchanged one would keep the old bundle", () => {
  const project: unknown = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  expect(project).toMatchObject({ version });
});

it("places on forms only components that are packed, and sets only properties that they have", () => {
  expect(placed.length).toBeGreaterThan(0);
  const known = counterfoil.components.map(({ name }) => name);
  for (const { control, bound, fixed } of placed) {
    expect(known).toContain(control);
    expect(properties).toEqual(expect.arrayContaining([...Object.keys(bound), ...Object.keys(fixed)]));
  }
});
