import { componentType } from "../import/component-types.ts";
import type { ImportedSolution } from "../import/solution.ts";
import { metadataId } from "../metadata/labels.ts";
import { seededId } from "../seed/seeded-id.ts";
import type { Change } from "../store/database.ts";
import { putRow, type Writer } from "./component-changes.ts";
import { type Definition, definitionKey, keptText } from "./definition.ts";

export const solutionId = (uniqueName: string): string => seededId(`solution ${uniqueName}`);

const isId = /^[0-9a-f-]{36}$/;

/** What a component is known by: its row's id, or that of its definition. */
const objectId = (solution: ImportedSolution, root: { readonly type: number; readonly name: string }): string => {
  if (isId.test(root.name)) return root.name;
  const row = solution.rows.find(({ component }) => component.type === root.type && component.name === root.name);
  if (row) return row.id;
  return metadataId(root.type === componentType.choice ? `choice ${root.name}` : root.name);
};

const componentRows = (solution: ImportedSolution, writer: Writer): readonly Change[] => {
  const { manifest } = solution;
  return manifest.roots.map((root) => {
    const id = seededId(`component ${manifest.uniqueName} ${root.type} ${root.name}`);
    const values = {
      ...{ solutioncomponentid: id, componenttype: root.type, objectid: objectId(solution, root) },
      ...{ rootcomponentbehavior: root.behavior, solutionid: solutionId(manifest.uniqueName) },
    };
    return putRow({ table: "solutioncomponent", id }, values, writer);
  });
};

/** The rows that tell of the solution itself: publisher, solution with its definition, root components. */
export const solutionRows = (solution: ImportedSolution, definition: Definition, writer: Writer): readonly Change[] => {
  const { uniqueName, friendlyName, description, version, managed, publisher } = solution.manifest;
  const publisherid = seededId(`publisher ${publisher.uniqueName}`);
  const id = solutionId(uniqueName);
  return [
    putRow(
      { table: "publisher", id: publisherid },
      {
        ...{ publisherid, friendlyname: publisher.friendlyName, uniquename: publisher.uniqueName },
        ...{ customizationprefix: publisher.prefix, customizationoptionvalueprefix: publisher.optionPrefix },
      },
      writer,
    ),
    putRow(
      { table: "solution", id },
      {
        ...{ solutionid: id, uniquename: uniqueName, friendlyname: friendlyName, description, version },
        ...{ ismanaged: managed, isvisible: true, installedon: writer.stamp, publisherid },
        [definitionKey]: keptText(definition),
      },
      writer,
    ),
    ...componentRows(solution, writer),
  ];
};

/** The solution's row and the list of its components go; what it consists of is another question. */
export const removedSolutionRows = (uniqueName: string, { store }: Writer): readonly Change[] => {
  const id = solutionId(uniqueName);
  return [
    ...store.where("solutioncomponent", "solutionid", id).map((row) => ({
      ...{ table: "solutioncomponent", id: row.id, row: undefined },
    })),
    { table: "solution", id, row: undefined },
  ];
};
