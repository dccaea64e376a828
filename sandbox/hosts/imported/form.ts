import type {
  FormCell,
  FormControl,
  FormDefinition,
  FormHandler,
  FormSection,
  FormTab,
  Parameter,
} from "./definitions.ts";
import { specialControlOf } from "./special-control.ts";
import { all, attribute, first, labelIn, parseXml, plainId, text, type XmlNode } from "./xml.ts";

const isOff = (node: XmlNode, name: string): boolean => attribute(node, name) === "false";

/** Parameters of a code component: the text of each child is a column, or a constant when `static`. */
const parametersOf = (customControl: XmlNode): Readonly<Record<string, Parameter>> => {
  const parameters = first(customControl, "parameters");
  const entries = Object.keys(parameters).filter((name) => !name.startsWith("@") && !name.startsWith("#"));
  return Object.fromEntries(
    entries.map((name): [string, Parameter] => {
      const node = first(parameters, name);
      const value = text(parameters, name);
      const fixed = attribute(node, "static") === "true";
      return [name, fixed ? { kind: "fixed", value } : { kind: "bound", column: value }];
    }),
  );
};

/** The component that takes a control's place on the web (form factor 2), by the control's unique id. */
const componentsOf = (form: XmlNode): ReadonlyMap<string, XmlNode> =>
  new Map(
    all(form, "controlDescriptions", "controlDescription").flatMap((description) => {
      const named = all(description, "customControl").filter((one) => attribute(one, "name") !== "");
      const web = named.find((one) => attribute(one, "formFactor") === "2") ?? named[0];
      return web ? [[plainId(attribute(description, "forControl")), web] as const] : [];
    }),
  );

const controlOf = (control: XmlNode, components: ReadonlyMap<string, XmlNode>): FormControl => {
  const id = attribute(control, "id");
  const classId = plainId(attribute(control, "classid"));
  const column = attribute(control, "datafieldname");
  const disabled = attribute(control, "disabled") === "true";
  const component = components.get(plainId(attribute(control, "uniqueid")));
  if (component) {
    const parameters = parametersOf(component);
    return { kind: "code-component", id, column, disabled, component: attribute(component, "name"), parameters };
  }
  const special = specialControlOf(control, classId);
  if (special) return special;
  return column ? { kind: "field", id, column, disabled, classId } : { kind: "unsupported", id, classId };
};

const cellOf = (cell: XmlNode, components: ReadonlyMap<string, XmlNode>): FormCell => {
  const [control] = all(cell, "control");
  return {
    id: plainId(attribute(cell, "id")),
    label: labelIn(cell, "labels", "label"),
    showLabel: !isOff(cell, "showlabel"),
    visible: !isOff(cell, "visible"),
    columnSpan: Number(attribute(cell, "colspan") || 1),
    ...(control ? { control: controlOf(control, components) } : {}),
  };
};

const sectionOf = (section: XmlNode, components: ReadonlyMap<string, XmlNode>): FormSection => ({
  name: attribute(section, "name"),
  label: labelIn(section, "labels", "label"),
  showLabel: !isOff(section, "showlabel"),
  // `columns` is a number, or in older forms one digit a column ("11" is two).
  columns: /^1+$/.test(attribute(section, "columns"))
    ? attribute(section, "columns").length
    : Number(attribute(section, "columns") || 1),
  rows: all(section, "rows", "row").map((row) => all(row, "cell").map((cell) => cellOf(cell, components))),
});

const tabOf = (tab: XmlNode, components: ReadonlyMap<string, XmlNode>): FormTab => ({
  name: attribute(tab, "name"),
  label: labelIn(tab, "labels", "label"),
  columns: all(tab, "columns", "column").map((column) => ({
    width: attribute(column, "width") || "100%",
    sections: all(column, "sections", "section").map((section) => sectionOf(section, components)),
  })),
});

const handlersOf = (form: XmlNode, eventName: string): readonly FormHandler[] =>
  all(form, "events", "event")
    .filter((event) => attribute(event, "name").toLowerCase() === eventName)
    .flatMap((event) => all(event, "Handlers", "Handler"))
    .filter((handler) => !isOff(handler, "enabled"))
    .map((handler) => ({
      library: attribute(handler, "libraryName"),
      functionName: attribute(handler, "functionName"),
      passExecutionContext: attribute(handler, "passExecutionContext") === "true",
    }));

/** Tabs of a `form` element; dashboards are built of them as well. */
export const tabsOf = (form: XmlNode): readonly FormTab[] => {
  const components = componentsOf(form);
  return all(form, "tabs", "tab").map((tab) => tabOf(tab, components));
};

/** A `systemform` element as tabs, columns, sections, rows and cells. */
export const formOf = (systemForm: XmlNode): FormDefinition => {
  const form = first(systemForm, "form");
  return {
    id: plainId(text(systemForm, "formid")),
    name: labelIn(systemForm, "LocalizedNames", "LocalizedName"),
    header: all(form, "header", "rows", "row", "cell").map((cell) => cellOf(cell, new Map())),
    tabs: tabsOf(form),
    libraries: all(form, "formLibraries", "Library").map((library) => attribute(library, "name")),
    onLoad: handlersOf(form, "onload"),
    onSave: handlersOf(form, "onsave"),
  };
};

/** The same from text, for forms that travel alone. */
export const formOfXml = (systemFormXml: string): FormDefinition =>
  formOf(first(parseXml(systemFormXml), "systemform"));
