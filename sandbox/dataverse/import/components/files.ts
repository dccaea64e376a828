import { createHash } from "node:crypto";
import { componentType } from "../component-types.ts";
import { type Parts, bare, partOf } from "../parts.ts";
import { child, childrenOf, type Element, parseXml, serialize, textOf } from "../xml.ts";
import type { IdOf, ImportedRow } from "./row.ts";

/** Web resources, contents in base64. One whose file no content type covers is left out without a word. */
export const webResourceRows = (root: Element, parts: Parts): readonly ImportedRow[] =>
  childrenOf(root, "WebResources", "WebResource").flatMap((node): readonly ImportedRow[] => {
    const name = textOf(node, "Name") ?? "";
    const content = partOf(parts, textOf(node, "FileName") ?? "");
    if (!content) return [];
    return [
      {
        table: "webresource",
        id: bare(textOf(node, "WebResourceId")),
        component: { type: componentType.webResource, name: name.toLowerCase() },
        values: {
          name,
          displayname: textOf(node, "DisplayName") ?? "",
          webresourcetype: Number(textOf(node, "WebResourceType")),
          languagecode: Number(textOf(node, "LanguageCode") ?? 0),
          content: Buffer.from(content).toString("base64"),
        },
      },
    ];
  });

/** Where a control's row keeps what its files were: no column has such a name. */
export const filesDigest = "files:digest";

const digestOf = (parts: Parts, folder: string): string => {
  const hash = createHash("sha256");
  for (const path of Object.keys(parts).toSorted()) {
    if (path.startsWith(`${folder}/`)) hash.update(path).update(parts[path] ?? "");
  }
  return hash.digest("hex");
};

/** Code components with their manifests. */
export const controlRows = (root: Element, parts: Parts, idOf: IdOf): readonly ImportedRow[] =>
  childrenOf(root, "CustomControls", "CustomControl").flatMap((node): readonly ImportedRow[] => {
    const name = textOf(node, "Name") ?? "";
    const path = textOf(node, "FileName") ?? "";
    const file = partOf(parts, path);
    if (!file) return [];
    const manifest = parseXml(file, path);
    const version = child(manifest, "control")?.attributes["version"] ?? "";
    const digest = digestOf(parts, `Controls/${name}`);
    return [
      {
        table: "customcontrol",
        id: idOf(name),
        component: { type: componentType.control, name: name.toLowerCase() },
        values: { name, version, manifest: serialize(manifest), [filesDigest]: digest },
      },
    ];
  });
