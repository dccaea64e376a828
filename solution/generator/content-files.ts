import { stableId } from "../model/identity.ts";
import type { CodeComponent, WebResource } from "../model/solution.ts";
import { leaf, leaves, parent, type XmlElement } from "./xml.ts";

const kindNumbers: Readonly<Record<WebResource["kind"], number>> = { page: 1, script: 3, svg: 11 };

export const webResourceId = (name: string): string => stableId(`web resource ${name}`);

/** Name of a web resource's part in the package, as exports have it: letters, digits, `_`, `-`, then the id in capitals. */
export const webResourcePart = (name: string): string =>
  `WebResources/${name.replace(/[^\w-]/g, "")}${webResourceId(name).toUpperCase()}`;

/** `WebResources/<name>.data.xml`. */
export const webResourceFile = (resource: WebResource): XmlElement =>
  parent(
    "WebResource",
    ...leaves({
      WebResourceId: `{${webResourceId(resource.name)}}`,
      Name: resource.name,
      DisplayName: resource.label,
      LanguageCode: 0,
      WebResourceType: kindNumbers[resource.kind],
      IntroducedVersion: "1.0.0.0",
      IsEnabledForMobileClient: 1,
      IsAvailableForMobileOffline: 0,
      IsCustomizable: 1,
      CanBeDeleted: 1,
      IsHidden: 0,
      FileName: `/${webResourcePart(resource.name)}`,
    }),
  );

/** `Controls/<name>/ControlManifest.xml.data.xml`. */
export const componentFile = (component: CodeComponent): XmlElement =>
  parent(
    "CustomControl",
    leaf("Name", component.name),
    leaf("FileName", `/Controls/${component.name}/ControlManifest.xml`),
  );
