import { emptied, spliced, type Document, type Splice } from "./document.ts";
import { elementsAt, parseXml, textAt, type XmlElement } from "./element.ts";
import { tracedText } from "./traced-text.ts";
import { elementFile, groupFile } from "./unpacked-file.ts";

/** One unpacked file that was split out of a table. */
export interface SplitOut {
  readonly file: string;
  readonly text: string;
}

interface Split {
  readonly files: readonly SplitOut[];
  readonly splices: readonly Splice[];
}

const fileName = (id: string | undefined): string | undefined => (id && /^[{}\w-]+$/.test(id) ? id : undefined);

const splitForms = (document: Document, slot: XmlElement, { folder, managed }: Where): Split => {
  const groups = elementsAt(slot, "forms").filter(({ attributes }) => Object.keys(attributes).join() === "type");
  const files = groups.flatMap((group) =>
    group.children.map((form) => ({
      file: `${folder}/FormXml/${group.attributes["type"]}/${fileName(textAt(form, "formid"))}${managed ? "_managed" : ""}.xml`,
      text: groupFile("forms", document, [form]),
    })),
  );
  return { files, splices: emptied(document, slot, new Set(groups)) };
};

const splitViews = (document: Document, slot: XmlElement, { folder }: Where): Split => {
  const groups = elementsAt(slot, "savedqueries");
  const files = groups.flatMap(({ children }) =>
    children.map((view) => ({
      file: `${folder}/SavedQueries/${fileName(textAt(view, "savedqueryid"))}.xml`,
      text: groupFile("savedqueries", document, [view]),
    })),
  );
  return { files, splices: emptied(document, slot, new Set(groups)) };
};

const splitCharts = (document: Document, slot: XmlElement, { folder }: Where): Split => ({
  files: slot.children.map((chart) => ({
    file: `${folder}/Visualizations/${fileName(textAt(chart, "savedqueryvisualizationid"))}.xml`,
    text: elementFile(document, chart),
  })),
  splices: emptied(document, slot, new Set(slot.children)),
});

interface Where {
  readonly folder: string;
  readonly managed: boolean;
}

const splitters = { FormXml: splitForms, SavedQueries: splitViews, Visualizations: splitCharts } as const;

/** A slot is only split when each of its components has a file of its own to go to; else it stays in Entity.xml. */
const orWhole = (split: Split): Split => {
  const files = split.files.map(({ file }) => file);
  const sound = new Set(files).size === files.length && !files.some((file) => file.includes("/undefined"));
  return sound ? split : { files: [], splices: [] };
};

/** A table's folder: Entity.xml, and a file for each form, view and chart, and for its ribbon. */
export const unpackedTable = (document: Document, table: XmlElement, where: Where): readonly SplitOut[] => {
  const splits = Object.entries(splitters).flatMap(([name, split]) => {
    const slots = elementsAt(table, name);
    return slots.length === 1 && slots[0] ? [orWhole(split(document, slots[0], where))] : [];
  });
  const [ribbon, second] = elementsAt(table, "RibbonDiffXml");
  const own = ribbon && !second && ribbon.children.length > 0 ? ribbon : undefined;
  const splices = splits.flatMap((split) => split.splices);
  const slot = { text: "<RibbonDiffXml />", file: document.file, line: 1 };
  if (own) splices.push({ start: own.start, end: own.end, pieces: [slot] });
  const entity = tracedText(spliced(document, table, splices)).text;
  const root = parseXml(entity);
  if (!root.ok) throw new Error(`Splitting made a malformed table: ${root.error.reason}`);
  return [
    { file: `${where.folder}/Entity.xml`, text: elementFile({ ...document, text: entity }, root.value) },
    ...(own ? [{ file: `${where.folder}/RibbonDiff.xml`, text: elementFile(document, own) }] : []),
    ...splits.flatMap(({ files }) => files),
  ];
};
