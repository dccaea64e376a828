import { componentType, type Reference } from "../component-types.ts";
import { bare } from "../parts.ts";
import { child, childrenOf, descendants, type Element, textOf } from "../xml.ts";
import { columnReference, tableReference } from "./fetch.ts";
import { formReferences } from "./forms.ts";
import { tableReferences } from "./tables.ts";

const relationshipReferences = (node: Element): readonly Reference[] => {
  const by = { type: componentType.relationship, name: node.attributes["Name"] ?? "" };
  const referencing = (textOf(node, "ReferencingEntityName") ?? "").toLowerCase();
  const column = textOf(node, "ReferencingAttributeName");
  const tables = ["ReferencingEntityName", "ReferencedEntityName", "FirstEntityName", "SecondEntityName"];
  return [
    ...tables.flatMap((name) => {
      const table = textOf(node, name);
      return table ? [tableReference(table, by)] : [];
    }),
    ...(column ? [columnReference(referencing, column, by)] : []),
  ];
};

const privilege = /^prv(?:Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(\w+_\w+)$/;

/** Privileges of tables with a prefix; the platform's own are not all known here. */
const roleReferences = (node: Element): readonly Reference[] => {
  const by = { type: componentType.role, name: node.attributes["name"] ?? "" };
  return childrenOf(node, "RolePrivileges", "RolePrivilege").flatMap(({ attributes }) => {
    const table = privilege.exec(attributes["name"] ?? "")?.[1];
    return table ? [tableReference(table, by)] : [];
  });
};

const appReferences = (node: Element): readonly Reference[] => {
  const by = { type: componentType.app, name: textOf(node, "UniqueName") ?? "" };
  const icon = bare(textOf(node, "WebResourceId"));
  return [
    ...childrenOf(node, "AppModuleComponents", "AppModuleComponent").map(({ attributes }) => ({
      type: Number(attributes["type"]),
      name: (attributes["schemaName"] ?? bare(attributes["id"])).toLowerCase(),
      by,
    })),
    ...childrenOf(node, "AppModuleRoleMaps", "Role").map(({ attributes }) => ({
      ...{ type: componentType.role, name: bare(attributes["id"]), by },
    })),
    ...(icon ? [{ type: componentType.webResource, name: icon, by }] : []),
  ];
};

const siteMapReferences = (node: Element): readonly Reference[] => {
  const by = { type: componentType.siteMap, name: textOf(node, "SiteMapUniqueName") ?? "" };
  return descendants(node, "SubArea").flatMap(({ attributes }): readonly Reference[] => {
    const page = /\$webresource:([^?&]+)/.exec(attributes["Url"] ?? "")?.[1];
    const dashboard = bare(attributes["DefaultDashboard"]);
    return [
      ...(attributes["Entity"] ? [tableReference(attributes["Entity"], by)] : []),
      ...(page ? [{ type: componentType.webResource, name: page.toLowerCase(), by }] : []),
      ...(dashboard ? [{ type: componentType.form, name: dashboard, by }] : []),
    ];
  });
};

const dashboardReferences = (node: Element): readonly Reference[] => {
  const id = bare(textOf(node, "FormId") ?? textOf(child(node, "FormXml", "forms", "systemform"), "formid"));
  return formReferences(node, { table: "none", id });
};

/** Everything that a package's components point to, inside the package or outside. */
export const referencesIn = (root: Element): readonly Reference[] => [
  ...childrenOf(root, "Entities", "Entity").flatMap(tableReferences),
  ...childrenOf(root, "EntityRelationships", "EntityRelationship").flatMap(relationshipReferences),
  ...childrenOf(root, "Roles", "Role").flatMap(roleReferences),
  ...childrenOf(root, "Dashboards", "Dashboard").flatMap(dashboardReferences),
  ...childrenOf(root, "AppModules", "AppModule").flatMap(appReferences),
  ...childrenOf(root, "AppModuleSiteMaps", "AppModuleSiteMap").flatMap(siteMapReferences),
];
