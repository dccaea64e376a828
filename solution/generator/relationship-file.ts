import type { Relationship } from "../model/relationship.ts";
import { descriptions } from "./labels.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

/** The platform's tables and columns as the file spells them; ours are lower case throughout. */
const schemaNames: Readonly<Record<string, string>> = {
  account: "Account",
  contact: "Contact",
  systemuser: "SystemUser",
  businessunit: "BusinessUnit",
  team: "Team",
  owner: "Owner",
  organization: "Organization",
  transactioncurrency: "TransactionCurrency",
  createdby: "CreatedBy",
  modifiedby: "ModifiedBy",
  ownerid: "OwnerId",
  owningbusinessunit: "OwningBusinessUnit",
  owningteam: "OwningTeam",
  owninguser: "OwningUser",
  organizationid: "OrganizationId",
  transactioncurrencyid: "TransactionCurrencyId",
};

/** Schema name of a platform table or column, or the name itself. */
export const schemaNameOf = (logicalName: string): string => schemaNames[logicalName] ?? logicalName;

const roles = (relationship: Relationship): XmlElement =>
  parent(
    "EntityRelationshipRoles",
    parent(
      "EntityRelationshipRole",
      leaf("NavPaneDisplayOption", "UseCollectionName"),
      leaf("NavPaneArea", "Details"),
      leaf("NavPaneOrder", 10000),
      leaf("NavigationPropertyName", relationship.navigation),
      leaf("RelationshipRoleType", 1),
    ),
    parent(
      "EntityRelationshipRole",
      leaf("NavigationPropertyName", relationship.name),
      leaf("RelationshipRoleType", 0),
    ),
  );

/** One relationship; deleting money's history by deleting its neighbours is never a cascade. */
export const relationshipElement = (relationship: Relationship): XmlElement =>
  element("EntityRelationship", { Name: relationship.name }, [
    ...leaves({
      EntityRelationshipType: "OneToMany",
      IsCustomizable: 1,
      IntroducedVersion: relationship.system ? "1.0" : "1.0.0.0",
      IsHierarchical: 0,
      ReferencingEntityName: relationship.from,
      ReferencedEntityName: schemaNameOf(relationship.to),
      CascadeAssign: "NoCascade",
      CascadeDelete: relationship.onDelete,
      CascadeArchive: relationship.onDelete,
      CascadeReparent: "NoCascade",
      CascadeShare: "NoCascade",
      CascadeUnshare: "NoCascade",
    }),
    ...(relationship.system ? [] : leaves({ CascadeRollupView: "NoCascade", IsValidForAdvancedFind: 1 })),
    leaf("ReferencingAttributeName", schemaNameOf(relationship.column)),
    parent("RelationshipDescription", descriptions("")),
    ...(relationship.system ? [] : [roles(relationship)]),
  ]);

/** `Other/Relationships/<referenced table>.xml`. */
export const relationshipsFile = (relationships: readonly Relationship[]): XmlElement =>
  parent("EntityRelationships", ...relationships.map(relationshipElement));

/** `Other/Relationships.xml`: an index by name, read by Microsoft's packer only. */
export const relationshipIndexFile = (relationships: readonly Relationship[]): XmlElement =>
  parent("EntityRelationships", ...relationships.map(({ name }) => element("EntityRelationship", { Name: name })));
