import type { Document } from "./document.ts";
import type { XmlElement } from "./element.ts";
import type { Finding, FindingKind } from "./finding.ts";
import type { SolutionIndex } from "./solution-index.ts";
import type { Place } from "./traced-text.ts";

/** The root of solution.xml or customizations.xml, and where its text came from. */
export interface Located {
  readonly root: XmlElement;
  placeOf(offset: number): Place;
}

/** A solution as the checks see it, whether it came from a folder or from a zip. */
export interface Subject {
  readonly manifest: Located;
  readonly customizations: Located;
  /** Names of all parts. */
  readonly parts: readonly string[];
  /** XML parts besides the two: code components' manifests, environment variables, Custom APIs. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Text of a part that is not XML. */
  textOf(part: string): string | undefined;
  /** The unpacked file of a part, or the part itself. */
  fileOf(part: string): string;
  /** `[Content_Types].xml` of a zip; a folder has none, it is made while packing. */
  readonly contentTypes?: XmlElement;
}

/** Looks for one kind of mistake. */
export type Check = (subject: Subject, index: SolutionIndex) => readonly Finding[];

/** A finding at an element of solution.xml or customizations.xml. */
export const findingAt = (
  located: Located,
  element: XmlElement,
  { kind, sentence }: { readonly kind: FindingKind; readonly sentence: string },
): Finding => ({ kind, ...located.placeOf(element.start), sentence });
