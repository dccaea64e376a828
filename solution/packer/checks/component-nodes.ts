import { bareGuid, elementsAt, elementsBelow, textAt, type XmlElement } from "../element.ts";

/** A component that customizations.xml holds. */
export interface ComponentNode {
  /** As root components and dependencies number it. */
  readonly type: number;
  /** Lower-case schema name, or GUID without braces. */
  readonly key: string;
  readonly element: XmlElement;
  /** What it is called in a sentence. */
  readonly what: string;
  /** Whether it must be listed as a root component by itself. */
  readonly root: boolean;
}

type Shape = readonly [type: number, what: string, path: readonly string[], key: (element: XmlElement) => string];

const byAttribute =
  (name: string) =>
  (element: XmlElement): string =>
    element.attributes[name] ?? "";
const byText =
  (name: string) =>
  (element: XmlElement): string =>
    textAt(element, name) ?? "";

const roots: readonly Shape[] = [
  [1, "table", ["Entities", "Entity"], byText("Name")],
  [9, "choice", ["optionsets", "optionset"], byAttribute("Name")],
  [20, "role", ["Roles", "Role"], byAttribute("id")],
  [29, "process", ["Workflows", "Workflow"], byAttribute("WorkflowId")],
  [60, "dashboard", ["Dashboards", "Dashboard"], byText("FormId")],
  [61, "web resource", ["WebResources", "WebResource"], byText("Name")],
  [62, "site map", ["AppModuleSiteMaps", "AppModuleSiteMap"], byText("SiteMapUniqueName")],
  [66, "code component", ["CustomControls", "CustomControl"], byText("Name")],
  [
    70,
    "column security profile",
    ["FieldSecurityProfiles", "FieldSecurityProfile"],
    byAttribute("fieldsecurityprofileid"),
  ],
  [80, "app", ["AppModules", "AppModule"], byText("UniqueName")],
  [91, "plug-in assembly", ["SolutionPluginAssemblies", "PluginAssembly"], byAttribute("FullName")],
  [
    92,
    "processing step",
    ["SdkMessageProcessingSteps", "SdkMessageProcessingStep"],
    byAttribute("SdkMessageProcessingStepId"),
  ],
  [95, "service endpoint", ["ServiceEndpoints", "ServiceEndpoint"], byAttribute("ServiceEndpointId")],
  [300, "canvas app", ["CanvasApps", "CanvasApp"], byText("Name")],
];

const parts: readonly Shape[] = [
  [26, "view", ["savedquery"], byText("savedqueryid")],
  [59, "chart", ["visualization"], byText("savedqueryvisualizationid")],
  [60, "form", ["systemform"], byText("formid")],
];

/** One spelling for a schema name or an id. */
export const keyOf = (text: string): string => bareGuid(text.trim());

/** Every component that root components, dependencies and apps can speak of. */
export const componentNodes = (root: XmlElement): readonly ComponentNode[] => [
  ...roots.flatMap(([type, what, path, key]) =>
    elementsAt(root, ...path).map((element) => ({ type, what, element, key: keyOf(key(element)), root: true })),
  ),
  ...parts.flatMap(([type, what, [name = ""], key]) =>
    elementsBelow(root, name).map((element) => ({ type, what, element, key: keyOf(key(element)), root: false })),
  ),
];
