import type { Finding } from "./finding.ts";

export interface Chosen {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

const plain = (file: string): string => file.replace(/_managed\.xml$/, ".xml");

/** Of each pair `x.xml`, `x_managed.xml` the one for this kind of package; the managed one does with the plain file where it has none of its own. */
export const chosenTwins = (files: readonly string[], managed: boolean): Chosen => {
  const present = new Set(files);
  const bases = [...new Set(files.map(plain))];
  const chosen = bases.map((base) => {
    const own = base.replace(/\.xml$/, "_managed.xml");
    return managed && present.has(own) ? own : base;
  });
  const absent = chosen.filter((file) => !present.has(file));
  return {
    files: chosen.filter((file) => present.has(file)),
    findings: absent.map((base) => ({
      kind: "not-this-kind",
      file: base.replace(/\.xml$/, "_managed.xml"),
      line: 1,
      sentence: `There is only the managed text of this component. Add ${base}, or pack with --managed.`,
    })),
  };
};
