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

const table = (
  { name, set, owner = "UserOwned", columns, keys = {}, looks = "" }: FixtureTable,
  prefix: string,
): string => {
  const own: readonly FixtureColumn[] = [[`${name}id`, "primarykey"], primaryName(`${prefix}_name`)];
  const all: readonly FixtureColumn[] = [...(isOwn(name, prefix) ? own : []), ...columns];
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

/** A table whose name has another prefix is somebody else's, and only widened. */
const isOwn = (name: string, prefix: string): boolean => name.startsWith(`${prefix}_`);

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
  /** Defaults: Shop with the prefix `shop`, unmanaged, 1.0.0.0. The publisher is called like the prefix. */
  readonly name?: string;
  readonly prefix?: string;
  readonly version?: string;
  readonly managed?: boolean;
  readonly tables: readonly FixtureTable[];
  readonly relationships?: readonly FixtureRelationship[];
  readonly roles?: readonly FixtureRole[];
  /** More sections of customizations.xml, as they are, and the root components that belong to them. */
  readonly sections?: string;
  readonly roots?: readonly (readonly [type: number, name: string])[];
  /** More files of the package. */
  readonly files?: Readonly<Record<string, string>>;
  /** Entries of MissingDependencies, as they are. */
  readonly requires?: string;
}

const rootsOf = ({ prefix = "shop", tables, roles = [], roots = [] }: FixtureSolution): string =>
  [
    ...tables.map(({ name }) => `type="1" schemaName="${name}" behavior="${isOwn(name, prefix) ? 0 : 2}"`),
    ...roles.map((_, index) => `type="20" id="{00000000-0000-4000-8000-00000000000${index}}"`),
    ...roots.map(([type, name]) => `type="${type}" schemaName="${name}"`),
  ]
    .map((root) => `<RootComponent ${root} />`)
    .join("");

const manifest = (solution: FixtureSolution): string => {
  const { name = "Shop", prefix = "shop", version = "1.0.0.0", managed = false, requires = "" } = solution;
  return (
    `<ImportExportXml><SolutionManifest><UniqueName>${name}</UniqueName><Version>${version}</Version>` +
    `<Managed>${managed ? 1 : 0}</Managed><Publisher><UniqueName>${prefix}</UniqueName>` +
    `<CustomizationPrefix>${prefix}</CustomizationPrefix></Publisher><RootComponents>${rootsOf(solution)}</RootComponents>` +
    `<MissingDependencies>${requires}</MissingDependencies></SolutionManifest></ImportExportXml>`
  );
};

const contentTypes = (files: readonly string[]): string =>
  `<Types><Default Extension="xml" ContentType="application/octet-stream" />` +
  files.map((file) => `<Override PartName="/${file}" ContentType="application/octet-stream" />`).join("") +
  "</Types>";

/** A packed solution, small enough to read. */
export const packedSolution = (solution: FixtureSolution): Uint8Array => {
  const { prefix = "shop", tables, relationships = [], roles = [], sections = "", files = {} } = solution;
  return zipSync({
    "[Content_Types].xml": strToU8(contentTypes(Object.keys(files))),
    "solution.xml": strToU8(manifest(solution)),
    "customizations.xml": strToU8(
      `<ImportExportXml><Entities>${tables.map((each) => table(each, prefix)).join("")}</Entities>` +
        `<Roles>${roles.map(securityRole).join("")}</Roles>` +
        `<EntityRelationships>${relationships.map(relationship).join("")}</EntityRelationships>${sections}</ImportExportXml>`,
    ),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  });
};
