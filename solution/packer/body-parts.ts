import type { Document } from "./document.ts";
import { textAt } from "./element.ts";
import { partNamed } from "./layout.ts";
import type { Documents } from "./table-merge.ts";

/** A part of the package that is not made here but copied, and the unpacked file it is copied from. */
export interface BodyPart {
  readonly part: string;
  readonly file: string;
}

/** Folders whose XML is merged; nothing in them is a part by itself. */
const mergedFolders =
  /^(Entities|Other|OptionSets|Roles|Dashboards|SdkMessageProcessingSteps|ServiceEndpoints|EntityData(Providers|Sources)|managedidentities)\//;
/** Translations and what other tools leave in a folder. */
const noParts = /^(AppModules|AppModuleSiteMaps|Resources|CanvasApps\/src|bin|obj)\/|(^|\/)\.|^[^/]+$/;
const headers = /\.data\.xml$|^CanvasApps\/[^/]+\.meta\.xml$|^Connectors\/[^/]+\.xml$/;

const webResourcePart = (file: string, header: Document | undefined): string =>
  (header && partNamed(textAt(header.root, "FileName"))) ?? file;

const partOf = (file: string, documents: Documents): string | undefined => {
  const formula = /^Entities\/[^/]+\/(Formulas\/.+)$/.exec(file)?.[1];
  if (formula) return formula;
  if (mergedFolders.test(file) || noParts.test(file) || headers.test(file)) return undefined;
  if (file.startsWith("WebResources/")) return webResourcePart(file, documents.get(`${file}.data.xml`));
  return file.replace(/^Connectors\//, "Connector/");
};

/** Which unpacked files become parts of their own, and under which names. */
export const bodyParts = (files: readonly string[], documents: Documents): readonly BodyPart[] =>
  files.flatMap((file) => {
    const part = partOf(file, documents);
    return part === undefined ? [] : [{ part, file }];
  });

/** Whether a file is read as XML here, not only copied. */
export const isRead = (file: string): boolean =>
  file.endsWith(".xml") &&
  (headers.test(file) ||
    mergedFolders.test(file) ||
    /^(AppModules|AppModuleSiteMaps|environmentvariabledefinitions|customapis)\//.test(file) ||
    /^Controls\/.+\/ControlManifest\.xml$/.test(file));
