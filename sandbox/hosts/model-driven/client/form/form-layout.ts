import { element } from "../../../element.ts";
import type { FormCell, FormSection, FormTab } from "../../../imported/definitions.ts";
import { createWebResourceFrame } from "../pages/web-resource-frame.ts";
import { createComponentCell } from "./component-cell.ts";
import { createFieldCell } from "./field-cell.ts";
import type { FormRuntime } from "./form-runtime.ts";
import { createNotesCell } from "./notes-cell.ts";
import { createQuickViewCell } from "./quick-view-cell.ts";
import { createSubGridCell } from "./sub-grid-cell.ts";

const cellElement = (runtime: FormRuntime, cell: FormCell): HTMLElement => {
  const { control } = cell;
  switch (control?.kind) {
    case "field":
      return createFieldCell(runtime, cell, control);
    case "sub-grid":
      return createSubGridCell(runtime, cell, control);
    case "code-component":
      return createComponentCell(runtime, cell, control);
    case "quick-view":
      return createQuickViewCell(runtime, cell, control);
    case "notes":
      return createNotesCell(runtime, control.id);
    case "web-resource":
      return createWebResourceFrame(control.name, cell.label);
    case "unsupported":
      return element("p", { class: "cell" }, `The sandbox does not show the control ${control.id}.`);
    default:
      return element("div", { class: "cell spacer" });
  }
};

const sectionElement = (runtime: FormRuntime, section: FormSection): HTMLElement => {
  const cells = section.rows.flat().map((cell) => {
    const made = cellElement(runtime, cell);
    if (!cell.visible) made.hidden = true;
    if (cell.columnSpan > 1) made.style.gridColumn = `span ${Math.min(cell.columnSpan, section.columns)}`;
    return made;
  });
  return element(
    "section",
    { class: "section", "aria-label": section.label, "data-section": section.name },
    section.showLabel && section.label !== "" && element("h2", { class: "section-title" }, section.label),
    element("div", { class: "section-cells", style: `--columns:${section.columns}` }, ...cells),
  );
};

const panelElement = (runtime: FormRuntime, tab: FormTab, isAlone: boolean): HTMLElement =>
  element(
    "div",
    {
      class: "tab-panel",
      id: `${runtime.kind}-panel-${tab.name}`,
      ...(isAlone ? {} : { role: "tabpanel", "aria-labelledby": `${runtime.kind}-tab-${tab.name}` }),
    },
    ...tab.columns.map((column) =>
      element(
        "div",
        { class: "tab-column", style: `flex-basis:${column.width}` },
        ...column.sections.map((section) => sectionElement(runtime, section)),
      ),
    ),
  );

const openTab = (tabs: readonly HTMLElement[], panels: readonly HTMLElement[], chosen: number): void => {
  tabs.forEach((tab, position) => {
    tab.setAttribute("aria-selected", String(position === chosen));
    tab.tabIndex = position === chosen ? 0 : -1;
  });
  panels.forEach((panel, position) => {
    panel.hidden = position !== chosen;
  });
};

const tabList = (runtime: FormRuntime, panels: readonly HTMLElement[]): HTMLElement => {
  const { tabs } = runtime.definition;
  const buttons = tabs.map((tab, position) =>
    element(
      "button",
      {
        class: "tab",
        role: "tab",
        type: "button",
        id: `${runtime.kind}-tab-${tab.name}`,
        "aria-controls": `${runtime.kind}-panel-${tab.name}`,
        onclick: () => openTab(buttons, panels, position),
        onkeydown: (event) => {
          const step = event instanceof KeyboardEvent ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
          const next = step === undefined ? undefined : (position + step + tabs.length) % tabs.length;
          if (next === undefined) return;
          openTab(buttons, panels, next);
          buttons[next]?.focus();
        },
      },
      tab.label,
    ),
  );
  openTab(buttons, panels, 0);
  return element("div", { class: "tabs", role: "tablist", "aria-label": "Parts of this record" }, ...buttons);
};

/** Tabs, sections and cells of a form, alive. */
export const createFormLayout = (
  runtime: FormRuntime,
): { readonly tabs: HTMLElement; readonly panels: HTMLElement } => {
  const { tabs } = runtime.definition;
  const panels = tabs.map((tab) => panelElement(runtime, tab, tabs.length === 1));
  return {
    tabs: tabs.length > 1 ? tabList(runtime, panels) : element("div", {}),
    panels: element("div", { class: "panels" }, ...panels),
  };
};
