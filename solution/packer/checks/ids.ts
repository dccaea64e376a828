import { bareGuid, elementsAt, elementsBelow, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import { findingAt, type Check, type Located } from "../subject.ts";
import { componentNodes } from "./component-nodes.ts";

interface WithId {
  readonly id: string;
  readonly element: XmlElement;
  readonly what: string;
}

const webResourceIds = (root: XmlElement): readonly WithId[] =>
  elementsAt(root, "WebResources", "WebResource").map((element) => ({
    id: bareGuid(elementsAt(element, "WebResourceId")[0]?.text.trim()),
    element,
    what: "web resource",
  }));

const doubled = (located: Located, all: readonly WithId[]): readonly Finding[] => {
  const seen = new Map<string, WithId>();
  return all.flatMap((one) => {
    const first = seen.get(one.id);
    seen.set(one.id, first ?? one);
    if (!first || one.id === "") return [];
    const { file, line } = located.placeOf(first.element.start);
    const sentence = `This ${one.what} has the id ${one.id} of another ${first.what} (${file}:${line}). Give it an id of its own.`;
    return [findingAt(located, one.element, { kind: "duplicate-id", sentence })];
  });
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Parts of one form; only within it must their ids differ. */
const formParts = (form: XmlElement): readonly WithId[] =>
  ["tab", "section", "cell"].flatMap((what) =>
    elementsBelow(form, what).map((element) => ({ id: bareGuid(element.attributes["id"]), element, what })),
  );

/** No two components, and no two parts of a form, may share a GUID. */
export const duplicateIds: Check = ({ customizations }) => {
  const components = componentNodes(customizations.root)
    .filter(({ key }) => guid.test(key))
    .map(({ key, element, what }) => ({ id: key, element, what }));
  const forms = elementsBelow(customizations.root, "systemform");
  return [
    ...doubled(customizations, [...components, ...webResourceIds(customizations.root)]),
    ...forms.flatMap((form) => doubled(customizations, formParts(form))),
  ];
};
