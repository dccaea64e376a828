import { elementsAt, elementsBelow } from "../element.ts";
import type { Finding } from "../finding.ts";
import { findingAt, type Check } from "../subject.ts";

/** A column's global choice must exist: here, or in a solution that this one depends on. The platform's own have no prefix. */
export const choiceNames: Check = ({ customizations }, { prefix, required }) => {
  const present = new Set(
    elementsAt(customizations.root, "optionsets", "optionset").map(({ attributes }) =>
      attributes["Name"]?.toLowerCase(),
    ),
  );
  return elementsBelow(customizations.root, "OptionSetName").flatMap((element): readonly Finding[] => {
    const name = element.text.trim().toLowerCase();
    if (!name.startsWith(prefix) || present.has(name) || required.has(`9:${name}`)) return [];
    const sentence = `There is no choice ${element.text.trim()} for this column. Correct the name, or add the choice.`;
    return [findingAt(customizations, element, { kind: "unknown-choice", sentence })];
  });
};
