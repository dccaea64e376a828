import { stableId } from "../model/identity.ts";
import type { ServerLogic, SiteParts, SiteSetting } from "../model/site-component.ts";
import { element, leaf, parent, type XmlElement } from "./xml.ts";

type Row = readonly [id: string, row: XmlElement];

/** The platform's numbers of the kinds that we make. */
const kinds = { siteSetting: 9, serverLogic: 35 } as const;

/** The setting takes its value from an environment variable. */
const fromEnvironment = 1;

const row = (
  id: string,
  siteId: string,
  [before, after]: readonly [readonly XmlElement[], readonly XmlElement[]],
): Row => [
  id,
  element("powerpagecomponent", { powerpagecomponentid: id }, [
    ...before,
    leaf("iscustomizable", 1),
    ...after,
    parent("powerpagesiteid", leaf("powerpagesiteid", siteId)),
    leaf("statecode", 0),
    leaf("statuscode", 1),
  ]),
];

const content = (value: unknown): XmlElement => leaf("content", JSON.stringify(value));

const kindOf = (name: string, kind: number): readonly XmlElement[] => [
  leaf("name", name),
  leaf("powerpagecomponenttype", kind),
];

const settingRow = (siteId: string, { name, variable }: SiteSetting): Row =>
  row(stableId(`site setting ${siteId} ${name}`), siteId, [
    [content({ envvar_schema: variable, source: fromEnvironment })],
    kindOf(name, kinds.siteSetting),
  ]);

/** Name of the script beside its row; the platform keeps server logic under this ending. */
const scriptName = ({ name }: ServerLogic): string => `${name}.sl`;

const serverLogicId = ({ siteId, serverLogic }: SiteParts): string =>
  stableId(`server logic ${siteId} ${serverLogic.name}`);

const serverLogicRow = (site: SiteParts): Row => {
  const { label, description, name } = site.serverLogic;
  const facts = { adx_serverlogic_adx_webrole: site.webRoles, description, display_name: label };
  const script = element("filecontent", { mimetype: "application/octet-stream" }, scriptName(site.serverLogic));
  return row(serverLogicId(site), site.siteId, [[content(facts), script], kindOf(name, kinds.serverLogic)]);
};

/** Where the built script goes in the package. */
export const serverLogicPart = (site: SiteParts): string =>
  `powerpagecomponents/${serverLogicId(site)}/filecontent/${scriptName(site.serverLogic)}`;

/** `powerpagecomponents/<id>/powerpagecomponent.xml` of every part of a site, by path. */
export const siteFiles = (site: SiteParts): readonly (readonly [path: string, row: XmlElement])[] =>
  [...site.settings.map((setting) => settingRow(site.siteId, setting)), serverLogicRow(site)].map(
    ([id, file]) => [`powerpagecomponents/${id}/powerpagecomponent.xml`, file] as const,
  );
