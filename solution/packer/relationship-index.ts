import type { Document } from "./document.ts";
import { elementsAt } from "./element.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** `Other/Relationships.xml`: names only; Microsoft's tools write it and nothing reads it. */
export const relationshipIndex = (document: Document): string => {
  const names = elementsAt(document.root, "EntityRelationships", "EntityRelationship").map(
    ({ attributes }) => attributes["Name"] ?? "",
  );
  const lines = names.toSorted().map((name) => `  <EntityRelationship Name="${escaped(name)}" />`);
  const body =
    lines.length === 0 ? ["<EntityRelationships />"] : ["<EntityRelationships>", ...lines, "</EntityRelationships>"];
  return ['<?xml version="1.0" encoding="utf-8"?>', ...body, ""].join("\n");
};
