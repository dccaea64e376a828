import type { Dashboard, Tile } from "../model/dashboard.ts";
import { stableId } from "../model/identity.ts";
import { chartId } from "./chart-file.ts";
import { subGridClass } from "./form-fields.ts";
import { braced } from "./form-id.ts";
import { descriptions, labels, localizedNames } from "./labels.ts";
import { viewId } from "./view-file.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

/** Grid rows that a tile covers. */
const height = 12;

export const dashboardId = (dashboard: { readonly name: string }): string => stableId(`dashboard ${dashboard.name}`);

const partId = (dashboard: Dashboard, ...path: readonly string[]): string =>
  braced(stableId(`dashboard ${dashboard.name} ${path.join("/")}`));

const parameters = ({ table, view, chart }: Tile): XmlElement =>
  parent(
    "parameters",
    ...leaves({
      ViewId: braced(viewId(table, view)),
      IsUserView: "false",
      RelationshipName: "",
      TargetEntityType: table,
      AutoExpand: "Fixed",
      EnableQuickFind: "false",
      EnableViewPicker: "true",
      ViewIds: "",
      EnableJumpBar: "false",
      ChartGridMode: chart ? "Chart" : "Grid",
      VisualizationId: chart ? braced(chartId(table, chart)) : "",
      IsUserChart: "false",
      EnableChartPicker: "false",
      RecordsPerPage: 10,
    }),
  );

const tileElement = (dashboard: Dashboard, tile: Tile): XmlElement => {
  const path = [tile.table, tile.chart ?? "list", tile.view];
  const control = {
    id: `tile_${partId(dashboard, "name", ...path).slice(1, 9)}`,
    classid: subGridClass,
    uniqueid: partId(dashboard, "control", ...path),
    indicationOfSubgrid: "true",
  };
  const cell = {
    id: partId(dashboard, "cell", ...path),
    showlabel: "true",
    colspan: 1,
    rowspan: height,
    auto: "false",
  };
  return element("cell", cell, [labels(tile.label), element("control", control, [parameters(tile)])]);
};

const sectionElement = (dashboard: Dashboard, tiles: readonly Tile[], position: number): XmlElement => {
  const section = {
    id: partId(dashboard, "section", String(position)),
    showlabel: "false",
    showbar: "false",
    columns: "1".repeat(tiles.length),
  };
  const covered = Array.from({ length: height - 1 }, () => element("row"));
  const row = parent("row", ...tiles.map((tile) => tileElement(dashboard, tile)));
  return element("section", section, [labels(dashboard.name), parent("rows", row, ...covered)]);
};

/** `Dashboards/{id}.xml`. */
export const dashboardFile = (dashboard: Dashboard): XmlElement => {
  const sections = dashboard.rows.map((tiles, position) => sectionElement(dashboard, tiles, position));
  const tab = element("tab", { id: partId(dashboard, "tab"), showlabel: "false", verticallayout: "true" }, [
    labels(dashboard.name),
    parent("columns", element("column", { width: "100%" }, [parent("sections", ...sections)])),
  ]);
  return parent(
    "Dashboard",
    localizedNames(dashboard.name),
    descriptions(dashboard.description),
    leaf("FormId", braced(dashboardId(dashboard))),
    leaf("IsCustomizable", 1),
    leaf("IsDefault", 0),
    parent("FormXml", element("forms", { type: "dashboard" }, [parent("form", parent("tabs", tab))])),
    leaf("IntroducedVersion", "1.0.0.0"),
    leaf("IsTabletEnabled", 1),
  );
};
