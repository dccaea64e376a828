import { strToU8, zipSync } from "fflate";

/** A column as a test writes it: type, then what else its XML says. */
export type FixtureColumn = readonly [name: string, type: string, inner?: string];

export interface FixtureTable {
  readonly name: string;
  readonly set: string;
  readonly owner?: "UserOwned" | "OrgOwned";
  readonly columns: readonly FixtureColumn[];
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** Forms and views, as they are. */
  readonly looks?: string;
}

export interface FixtureRelationship {
  readonly name: string;
  readonly from: string;
  readonly column: string;
  readonly to: string;
  readonly navigation: string;
  readonly onDelete?: string;
}

/** German comes first, so that whoever reads a label has to choose. */
const label = (plural: string, one: string, text: string): string =>
  `<${plural}><${one} description="${text} auf Deutsch" languagecode="1031" />` +
  `<${one} description="${text}" languagecode="1033" /></${plural}>`;

const column = ([name, type, inner = ""]: FixtureColumn): string =>
  `<attribute PhysicalName="${name}"><Type>${type}</Type><LogicalName>${name.toLowerCase()}</LogicalName>` +
  `${inner}${label("displaynames", "displayname", name)}</attribute>`;

const key = (name: string, columns: readonly string[]): string =>
  `<EntityKey><Name>${name}</Name><LogicalName>${name.toLowerCase()}</LogicalName><EntityKeyAttributes>` +
  columns.map((each) => `<AttributeName>${each}</AttributeName>`).join("") +
  `</EntityKeyAttributes>${label("displaynames", "displayname", name)}</EntityKey>`;

const primaryName = (name: string): FixtureColumn => [
  name,
  "nvarchar",
  "<DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>100</MaxLength>",
];

const table = ({ name, set, owner = "UserOwned", columns, keys = {}, looks = "" }: FixtureTable): string => {
  const prefix = name.slice(0, name.indexOf("_"));
  const all: readonly FixtureColumn[] = [[`${name}id`, "primarykey"], primaryName(`${prefix}_name`), ...columns];
  return (
    `<Entity><Name LocalizedName="${name}" OriginalName="${name}">${name}</Name><EntityInfo><entity Name="${name}">` +
    label("LocalizedNames", "LocalizedName", name) +
    label("LocalizedCollectionNames", "LocalizedCollectionName", set) +
    `<attributes>${all.map(column).join("")}</attributes>` +
    `<EntityKeys>${Object.entries(keys)
      .map(([keyName, columnsOfKey]) => key(keyName, columnsOfKey))
      .join("")}</EntityKeys>` +
    `<EntitySetName>${set}</EntitySetName><OwnershipTypeMask>${owner}</OwnershipTypeMask></entity></EntityInfo>${looks}</Entity>`
  );
};

const role = (type: string, navigation: string): string =>
  `<EntityRelationshipRole><NavigationPropertyName>${navigation}</NavigationPropertyName>` +
  `<RelationshipRoleType>${type}</RelationshipRoleType></EntityRelationshipRole>`;

const relationship = ({
  name,
  from,
  column: by,
  to,
  navigation,
  onDelete = "RemoveLink",
}: FixtureRelationship): string =>
  `<EntityRelationship Name="${name}"><EntityRelationshipType>OneToMany</EntityRelationshipType>` +
  `<ReferencingEntityName>${from}</ReferencingEntityName><ReferencedEntityName>${to}</ReferencedEntityName>` +
  `<CascadeDelete>${onDelete}</CascadeDelete><ReferencingAttributeName>${by}</ReferencingAttributeName>` +
  `<EntityRelationshipRoles>${role("1", navigation)}${role("0", name)}</EntityRelationshipRoles></EntityRelationship>`;

export type FixtureRole = readonly [name: string, privileges: Readonly<Record<string, string>>];

const securityRole = ([name, privileges]: FixtureRole, index: number): string =>
  `<Role id="{00000000-0000-4000-8000-00000000000${index}}" name="${name}"><RolePrivileges>` +
  Object.entries(privileges)
    .map(([privilege, level]) => `<RolePrivilege name="${privilege}" level="${level}" />`)
    .join("") +
  "</RolePrivileges></Role>";

export interface FixtureSolution {
  readonly tables: readonly FixtureTable[];
  readonly relationships?: readonly FixtureRelationship[];
  readonly roles?: readonly FixtureRole[];
  /** More sections of customizations.xml, as they are. */
  readonly sections?: string;
  /** More files of the package. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A packed solution, small enough to read. */
export const packedSolution = ({ tables, relationships = [], roles = [], ...more }: FixtureSolution): Uint8Array =>
  zipSync({
    "solution.xml": strToU8(
      "<ImportExportXml><SolutionManifest><UniqueName>Shop</UniqueName><Version>1.0.0.0</Version><Managed>0</Managed>" +
        "</SolutionManifest></ImportExportXml>",
    ),
    "customizations.xml": strToU8(
      `<ImportExportXml><Entities>${tables.map(table).join("")}</Entities>` +
        `<Roles>${roles.map(securityRole).join("")}</Roles>` +
        `<EntityRelationships>${relationships.map(relationship).join("")}</EntityRelationships>${more.sections ?? ""}</ImportExportXml>`,
    ),
    ...Object.fromEntries(Object.entries(more.files ?? {}).map(([path, text]) => [path, strToU8(text)])),
  });
