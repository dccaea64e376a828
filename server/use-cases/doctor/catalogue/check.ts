/** One thing that is looked at. */
export interface Check {
  /** What is looked at, for the table in the documentation. */
  readonly looksAt: string;
  /** What happens to payments when it is not so. */
  readonly why: string;
}

/** Checks by their names. */
export type Checks = Readonly<Record<string, Check>>;
