import { elementsAt, textAt, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import type { SolutionIndex } from "../solution-index.ts";
import { findingAt, type Check, type Subject } from "../subject.ts";

const pointing = new Set(["lookup", "owner", "customer", "partylist"]);

/** The platform's own, which exports list without a relationship, or with one and without the column. */
const system = new Set(["createdonbehalfby", "modifiedonbehalfby", "owninguser", "owningteam", "owningbusinessunit"]);

const relationshipsOf = ({ customizations: { root } }: Subject): readonly XmlElement[] =>
  elementsAt(root, "EntityRelationships", "EntityRelationship");

const lower = (element: XmlElement, name: string): string => (textAt(element, name) ?? "").toLowerCase();

/** A lookup column gets its target from a relationship. */
export const lookupsWithoutRelationship: Check = (subject, { tables }) => {
  const pairs = relationshipsOf(subject).map(
    (element) => `${lower(element, "ReferencingEntityName")}.${lower(element, "ReferencingAttributeName")}`,
  );
  const present = new Set(pairs);
  return [...tables].flatMap(([table, { columns }]) =>
    [...columns.values()].flatMap((column): readonly Finding[] => {
      const name = column.attributes["PhysicalName"] ?? "";
      if (!pointing.has(textAt(column, "Type") ?? "") || system.has(name.toLowerCase())) return [];
      if (present.has(`${table}.${name.toLowerCase()}`)) return [];
      const sentence = `The column ${name} points at nothing: no relationship names it. Add one to Other/Relationships.`;
      return [findingAt(subject.customizations, column, { kind: "lookup-without-relationship", sentence })];
    }),
  );
};

/** A relationship needs the lookup column that it hangs on. */
export const relationshipsWithoutLookup: Check = (subject, { tables }) =>
  relationshipsOf(subject).flatMap((element): readonly Finding[] => {
    const table = tables.get(lower(element, "ReferencingEntityName"));
    const name = textAt(element, "ReferencingAttributeName") ?? "";
    if (!table?.complete || name === "" || system.has(name.toLowerCase())) return [];
    if (table.columns.has(name.toLowerCase())) return [];
    const sentence = `The relationship hangs on the column ${name}, which ${table.name} does not have. Add the column, or take the relationship out.`;
    return [findingAt(subject.customizations, element, { kind: "relationship-without-lookup", sentence })];
  });

const ends = ["ReferencingEntityName", "ReferencedEntityName", "FirstEntityName", "SecondEntityName"];

const endFinding = (subject: Subject, end: XmlElement, { tables, prefix, required }: SolutionIndex) => {
  const name = end.text.trim();
  const known = tables.get(name.toLowerCase());
  if (known && known.name === name) return [];
  if (known) {
    const sentence = `The relationship says ${name}, the table is spelled ${known.name}. Write it as the table does.`;
    return [findingAt(subject.customizations, end, { kind: "two-spellings", sentence })];
  }
  if (!name.toLowerCase().startsWith(prefix) || required.has(`1:${name.toLowerCase()}`)) return [];
  const sentence = `There is no table ${name} for this relationship. Correct the name, or add the table.`;
  return [findingAt(subject.customizations, end, { kind: "unknown-relationship-table", sentence })];
};

/** Both ends of a relationship must be tables, in the spelling that the table has. */
export const relationshipEnds: Check = (subject, index) =>
  relationshipsOf(subject).flatMap((element) =>
    ends.flatMap((name) => elementsAt(element, name).flatMap((end) => endFinding(subject, end, index))),
  );

/** A table is spelled the same in its name and in its definition. */
export const tableSpellings: Check = ({ customizations }, { tables }) =>
  [...tables.values()].flatMap(({ element, name }): readonly Finding[] => {
    const [definition] = elementsAt(element, "EntityInfo", "entity");
    const own = definition?.attributes["Name"];
    if (!definition || own === name) return [];
    const sentence = `The table is spelled ${name} in its name and ${own ?? "not at all"} in its definition. Use one spelling.`;
    return [findingAt(customizations, definition, { kind: "two-spellings", sentence })];
  });
