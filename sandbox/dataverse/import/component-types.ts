/** Numbers of the solution component types, as root components and dependencies spell them. */
export const componentType = {
  table: 1,
  column: 2,
  choice: 9,
  relationship: 10,
  key: 14,
  role: 20,
  view: 26,
  ribbon: 50,
  chart: 59,
  form: 60,
  webResource: 61,
  siteMap: 62,
  control: 66,
  app: 80,
  step: 92,
  environmentVariable: 380,
} as const;

const names: Readonly<Record<number, string>> = {
  1: "Entity",
  2: "Attribute",
  9: "OptionSet",
  10: "EntityRelationship",
  14: "EntityKey",
  20: "Role",
  26: "SavedQuery",
  50: "RibbonCustomization",
  59: "SavedQueryVisualization",
  60: "SystemForm",
  61: "WebResource",
  62: "SiteMap",
  66: "CustomControl",
  80: "AppModule",
  92: "SDKMessageProcessingStep",
  380: "EnvironmentVariableDefinition",
};

/** Whether the stand-in holds components of this type. */
export const isKnownType = (type: number): boolean => type in names;

/** The platform's word for a component type. */
export const typeName = (type: number): string => names[type] ?? `component of type ${type}`;

/** A component of a solution: its type, and its name or GUID without braces, lower case. */
export interface ComponentName {
  readonly type: number;
  readonly name: string;
}

/** Something that a component needs: a refusal names both. */
export interface Reference extends ComponentName {
  readonly by: ComponentName;
}

export const keyOf = ({ type, name }: ComponentName): string => `${type} ${name.toLowerCase()}`;
